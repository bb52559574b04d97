package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Keeps on whom the run failed, and why, as long as it does. */
@ApplicationScoped
class RunFailures {

  private static final int FAILURES_MAX = 10_000;

  @Inject Database database;
  @Inject Clock clock;

  void add(RunDay day, AccountId account, Throwable thrown) {
    FailureCause cause = FailureCause.of(thrown);
    Instant now = clock.instant();
    database.update(
        """
        insert into bill_failure as failure (account_id, seller_id, business_date, cause, message,
          first_seen_at, last_seen_at, attempts) values (?, ?, ?, ?, ?, ?, ?, 1)
        on conflict (account_id) do update set cause = excluded.cause, message = excluded.message,
          last_seen_at = excluded.last_seen_at, attempts = failure.attempts + 1""",
        account.value(),
        day.seller().value(),
        day.on(),
        cause.type(),
        cause.message(),
        now,
        now);
  }

  /** The seller's accounts on which a run failed, and none has succeeded since. */
  Set<AccountId> of(SellerId seller) {
    return new HashSet<>(
        database.query(
            "select account_id from bill_failure where seller_id = ? order by account_id limit ?",
            row -> new AccountId(row.getLong(1)),
            seller.value(),
            FAILURES_MAX));
  }

  /** Forgets accounts of which nothing is due any more; held ones were not tried and stay. */
  void clear(Set<AccountId> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    database.update(
        """
        delete from bill_failure f where f.account_id = any(?) and not exists (
          select 1 from billing_hold h where h.released_at is null
            and (h.account_id is null or h.account_id = f.account_id))""",
        SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList()));
  }

  List<RunFailure> list() {
    return database.query(
        "select * from bill_failure order by first_seen_at, account_id limit ?",
        row ->
            new RunFailure(
                new AccountId(row.getLong("account_id")),
                new SellerId(row.getLong("seller_id")),
                row.getObject("business_date", LocalDate.class),
                new FailureCause(row.getString("cause"), row.getString("message")),
                row.getTimestamp("first_seen_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getLong("attempts")),
        FAILURES_MAX);
  }
}
