package org.orrery.security;

import java.util.List;
import org.orrery.platform.AddressList;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;
import org.orrery.shared.OneLine;

/**
 * What an API token is good for. Terms never change: other terms are another token.
 *
 * @param name what its holder calls it, 1 to 100 characters
 * @param scopes at least one
 * @param accounts empty = all that the login may see
 * @param addresses addresses and networks that calls come from; empty = any
 * @param callsPerMinute on each node; 0 = as many as it likes
 * @param moneyPerDay the most that its debits and credits may sum to, one amount a currency; empty
 *     = any amount in any currency, otherwise nothing in currencies that are not named
 * @param days how long it lives, 1 to 1830
 */
public record TokenTerms(
    String name,
    List<Scope> scopes,
    List<AccountId> accounts,
    List<String> addresses,
    int callsPerMinute,
    List<Money> moneyPerDay,
    int days) {

  private static final int NAME_MAX = 100;
  private static final int SCOPES_MAX = 200;
  private static final int ACCOUNTS_MAX = 1_000;
  private static final int ADDRESSES_MAX = 100;
  private static final int CURRENCIES_MAX = 20;
  private static final int DAYS_MAX = 1_830;

  /**
   * Checks them.
   *
   * @throws InvalidValueException if one of them cannot be
   */
  public TokenTerms {
    name = OneLine.require("the token's name", name, NAME_MAX);
    scopes = few("operations", scopes, SCOPES_MAX);
    accounts = few("accounts", accounts, ACCOUNTS_MAX);
    addresses = few("addresses", addresses, ADDRESSES_MAX);
    moneyPerDay = few("amounts", moneyPerDay, CURRENCIES_MAX);
    require(!scopes.isEmpty(), "a token is good for some operation; * is all of them");
    require(callsPerMinute >= 0, "calls a minute are 0 or more; 0 is no limit");
    require(days >= 1 && days <= DAYS_MAX, "a token lives 1 to " + DAYS_MAX + " days");
    require(
        moneyPerDay.stream().map(Money::currency).distinct().count() == moneyPerDay.size()
            && moneyPerDay.stream().noneMatch(money -> money.amount().signum() < 0),
        "money a day is zero or more, one amount for each currency");
    readable(addresses);
  }

  private static <T> List<T> few(String what, List<T> values, int max) {
    require(values.size() <= max, "a token has at most " + max + " " + what);
    return List.copyOf(values);
  }

  private static void readable(List<String> addresses) {
    try {
      AddressList.of(addresses);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(String.valueOf(e.getMessage()));
    }
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new InvalidValueException(otherwise);
    }
  }
}
