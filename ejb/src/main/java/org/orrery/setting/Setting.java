package org.orrery.setting;

/**
 * Something that an operator may change while the product runs, as the product knows it.
 *
 * @param name of its row in the table {@code setting}
 * @param allowed what it may be, with its unit
 * @param atFirst its value on a new installation, and after a reset
 * @param readBy who goes by it, and how soon after a change
 * @param description what it does
 */
public record Setting<T>(
    String name, Allowed<T> allowed, String atFirst, String readBy, String description) {

  /** Whether {@link SettingDesk} may change it. */
  public boolean isChangeable() {
    return !(allowed instanceof Allowed.Kept);
  }

  /** What it may be, in a sentence that names it. */
  String sentence() {
    return "setting " + name + " is " + allowed.sentence();
  }
}
