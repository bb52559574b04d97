package org.orrery.security;

/**
 * A token that was just made.
 *
 * @param secret what its holder sends; this is the only time that anybody sees it
 */
public record NewToken(long id, String secret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "token " + id;
  }
}
