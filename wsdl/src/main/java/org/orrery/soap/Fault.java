package org.orrery.soap;

/**
 * What a caller is told when a call fails.
 *
 * @param code a stable name in capitals, part of the public contract
 * @param message one plain sentence; no secret, no stack trace
 */
public record Fault(String code, String message) {

  /** A message may quote what a caller sent, and a caller may send megabytes. */
  private static final int MESSAGE_CHARACTERS_MAX = 1_000;

  /** Cuts a message that is longer than anybody reads. */
  public Fault {
    if (message.length() > MESSAGE_CHARACTERS_MAX) {
      message = message.substring(0, MESSAGE_CHARACTERS_MAX) + "…";
    }
  }
}
