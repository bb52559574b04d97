package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.shared.Money;

/** Counts what API tokens debit and credit, in the transaction that does. */
@ApplicationScoped
public class TokenMoney {

  @Inject Database database;
  @Inject Clock clock;

  /**
   * Adds an amount to what the caller's token has set today, in UTC. Nothing if a password was
   * shown, or if the token has no limits.
   *
   * <p>Call it last: from here to the end of the transaction other calls by the same token wait,
   * which is why two of them can never pass the limit together.
   *
   * @param amount of a debit or a credit, zero or more
   * @throws TokenMoneyException if it would be more than the token may
   */
  public void count(Caller caller, Money amount) {
    Grant grant = caller.grant();
    if (grant.isByToken() && isLimited(grant)) {
      BigDecimal limit = limit(grant, amount).orElse(BigDecimal.ZERO);
      if (amount.amount().compareTo(limit) > 0 || !added(grant, amount, limit)) {
        throw new TokenMoneyException(
            "This token may set %s %s a day, and this is beyond it"
                .formatted(amount.currency(), limit.stripTrailingZeros().toPlainString()));
      }
    }
  }

  private boolean isLimited(Grant grant) {
    return database.number(
            "select count(*) from api_token_money where token_id = ?", grant.tokenId())
        > 0;
  }

  private Optional<BigDecimal> limit(Grant grant, Money amount) {
    return database.find(
        "select amount_per_day from api_token_money where token_id = ? and currency = ?",
        row -> row.getBigDecimal(1),
        grant.tokenId(),
        amount.currency().getCurrencyCode());
  }

  /** One statement, which waits for whoever has the row and then looks at what it left. */
  private boolean added(Grant grant, Money amount, BigDecimal limit) {
    return database.update(
            """
            insert into api_token_spending as s (token_id, currency, day, amount)
            values (?, ?, ?, ?)
            on conflict (token_id, currency, day) do update
              set amount = s.amount + excluded.amount
              where s.amount + excluded.amount <= ?""",
            grant.tokenId(),
            amount.currency().getCurrencyCode(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            amount.amount(),
            limit)
        == 1;
  }
}
