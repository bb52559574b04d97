package org.orrery.payment;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.account.BadCards;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/**
 * Tells which card accounts pay by themselves, and which are like those that pay by check.
 *
 * <p>Source: API reference, section 6.3: checks and bad cards.
 */
@Stateless
@LocalBean
@Local(BadCards.class) // Beside a class view CDI finds an interface only if it is named.
public class CardStanding implements BadCards {

  private static final int ACCOUNTS_MAX = 100_000;

  @Inject Database database;

  /**
   * Whether the account is to pay by card and its card cannot be charged: there is none, it has
   * expired, it was declined to the end, or the seller has no gateway. False for other accounts.
   */
  @Override
  public boolean isBadCard(AccountId account) {
    return !badCards(Set.of(account)).isEmpty();
  }

  /**
   * Those of the accounts whose card cannot be charged, in one statement.
   *
   * @param accounts at most 100 000
   */
  public Set<AccountId> badCards(Collection<AccountId> accounts) {
    if (accounts.size() > ACCOUNTS_MAX) {
      throw new IllegalArgumentException("at most " + ACCOUNTS_MAX + " accounts at a time");
    }
    String ids = accounts.stream().map(AccountId::toString).collect(Collectors.joining(","));
    return Set.copyOf(
        database.query(
            """
            select a.id from unnest(string_to_array(?, ',')::bigint[]) wanted (id)
            join account a on a.id = wanted.id and a.payment_type = 'CC'
            where not exists (select 1 from chargeable_card_account c where c.account_id = a.id)""",
            row -> new AccountId(row.getLong(1)),
            ids));
  }
}
