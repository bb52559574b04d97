package org.orrery.session;

/**
 * What a signed-in person types to be believed anew.
 *
 * @param password empty = nothing was typed
 * @param code of the second factor; empty = nothing was typed
 * @param address where it was typed, as a literal
 */
public record Proof(String password, String code, String address) {

  /** Whether anything was typed. */
  public boolean isGiven() {
    return !password.isEmpty() || !code.isEmpty();
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "a password from " + address;
  }
}
