package org.orrery.api.body;

import java.util.List;

/** All settings, by name. */
public record SettingList(List<SettingBody> items) {

  /** Copies the list. */
  public SettingList {
    items = List.copyOf(items);
  }
}
