package org.orrery.api.body;

/**
 * An API token that was just made.
 *
 * @param token what its holder sends; this is the only time that it is shown
 */
public record MadeTokenBody(long id, String token) {
  /** Without the token. */
  @Override
  public String toString() {
    return "token " + id;
  }
}
