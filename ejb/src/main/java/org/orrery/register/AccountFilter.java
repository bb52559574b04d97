package org.orrery.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/**
 * Which accounts are asked for; what is null does not narrow.
 *
 * @param seller who sells them
 * @param state ACTIVE, SUSPENDED or DELETED; null = all that are not deleted
 * @param login whole, without regard to case
 * @param plan a plan's number
 */
public record AccountFilter(
    @Nullable Long seller, @Nullable String state, @Nullable String login, @Nullable Integer plan) {

  private static final Set<String> STATES = Set.of("ACTIVE", "SUSPENDED", "DELETED");
  private static final int LOGIN_MAX = 64;

  /**
   * Checks the words.
   *
   * @throws InvalidValueException if there is no such state, or no login can be so long
   */
  public AccountFilter {
    if (state != null && !STATES.contains(state)) {
      throw new InvalidValueException("a state is ACTIVE, SUSPENDED or DELETED");
    }
    if (login != null && (login.length() > LOGIN_MAX || login.indexOf('\0') >= 0)) {
      throw new InvalidValueException("a login has at most " + LOGIN_MAX + " characters");
    }
  }

  /** Whether it lets everything through that is not deleted. */
  public boolean isOpen() {
    return seller == null && state == null && login == null && plan == null;
  }
}
