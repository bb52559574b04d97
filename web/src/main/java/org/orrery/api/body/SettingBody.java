package org.orrery.api.body;

import org.orrery.setting.Setting;
import org.orrery.setting.SettingView;

/**
 * Something that an administrator may change while the product runs.
 *
 * @param atFirst its value on a new installation, and after a reset
 * @param allowed what it may be
 * @param unit in what numbers are counted; empty = it is no number
 * @param readBy who goes by it, and how soon after a change
 * @param changeable false = it is changed elsewhere, or never
 */
public record SettingBody(
    String name,
    String value,
    String atFirst,
    String allowed,
    String unit,
    String readBy,
    String description,
    boolean changeable) {
  /** Shows it. */
  public static SettingBody of(SettingView view) {
    Setting<?> setting = view.setting();
    return new SettingBody(
        setting.name(),
        view.value(),
        setting.atFirst(),
        setting.allowed().sentence(),
        setting.allowed().unit(),
        setting.readBy(),
        setting.description(),
        setting.isChangeable());
  }
}
