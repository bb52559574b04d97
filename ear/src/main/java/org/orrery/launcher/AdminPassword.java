package org.orrery.launcher;

import org.jspecify.annotations.Nullable;

/**
 * The first administrator's password.
 *
 * <p>It is settled at the first start, from the environment or at random, and kept in a file from
 * then on, because the application makes the administrator once and never changes the password.
 */
final class AdminPassword {

  private static final String VARIABLE = "ORRERY_ADMIN_PASSWORD";

  private AdminPassword() {}

  /**
   * Returns the password in the file, after writing it there if this is the first start.
   *
   * @param wanted from the environment; null to make one up
   */
  static String settle(SecretFile file, @Nullable String wanted, Progress progress) {
    if (!file.exists() && wanted != null) {
      file.write(wanted);
    }
    String settled = file.readOrGenerate();
    if (wanted != null && !wanted.equals(settled)) {
      progress.say(
          VARIABLE + " counts at the first start only; the login stays as it was settled then.");
    }
    return settled;
  }
}
