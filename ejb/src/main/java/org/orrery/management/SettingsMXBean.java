package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Settings}: what an operator changes while the product runs. */
public interface SettingsMXBean {

  /**
   * All settings: a JSON array of setting, value, default, allowed, unit, readBy, description,
   * changeable.
   */
  @ReadOnly
  String list();

  /** One setting, as such an array. */
  @ReadOnly
  String show(String setting);

  /** Changes a setting, and tells how it is now, as such an array. */
  String set(String setting, String value);

  /** Has a setting be what it was at first, and tells how it is now. */
  String reset(String setting);
}
