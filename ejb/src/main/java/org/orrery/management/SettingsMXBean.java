package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Settings}. */
@Description("What an operator changes while the product runs.")
public interface SettingsMXBean {

  @Description(
      "All settings: a JSON array of setting, value, default, allowed, unit, readBy, description, "
          + "changeable.")
  @ReadOnly
  String list();

  @Description("One setting, as such an array.")
  @ReadOnly
  String show(String setting);

  @Description("Changes a setting, and tells how it is now, as such an array.")
  String set(String setting, String value);

  @Description("Has a setting be what it was at first, and tells how it is now.")
  String reset(String setting);
}
