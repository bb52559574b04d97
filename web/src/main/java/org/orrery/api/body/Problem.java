package org.orrery.api.body;

import java.util.Locale;

/**
 * Why a call was refused (RFC 9457).
 *
 * @param type a name of the code that no other product has
 * @param code stable: add, never rename
 * @param detail a sentence for people
 */
public record Problem(String type, String title, int status, String code, String detail) {
  /** A problem of a code that does not change its meaning. */
  public static Problem of(int status, String code, String detail) {
    String title = code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Problem("urn:orrery:problem:" + code, title, status, code, detail);
  }
}
