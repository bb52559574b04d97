package org.orrery.setting;

/**
 * How a setting stands.
 *
 * @param value as it is written
 */
public record SettingView(Setting<?> setting, String value) {

  /** Whether it is what it was at first. */
  public boolean isAtFirst() {
    return value.equals(setting.atFirst());
  }
}
