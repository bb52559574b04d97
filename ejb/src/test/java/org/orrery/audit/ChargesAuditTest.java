package org.orrery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.undone;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.AccountFinding;
import org.orrery.shared.SellerId;

/** Charges, books and invoices of some accounts are compared from a day on. */
class ChargesAuditTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final long schedule = billing.once(account, "5.00");
  private final ChargesAudit audit = billing.beans.get(ChargesAudit.class);

  @Test
  void what_was_charged_is_sound() {
    assertThat(findings(DAY)).isEmpty();
  }

  @Test
  void a_changed_charge_is_named_with_its_account() {
    String charge = "account " + account.id() + ": charge 1 of schedule " + schedule;

    List<AccountFinding> found = findingsAfterAChange(DAY);

    assertThat(found).extracting(AccountFinding::account).containsOnly(account.id());
    assertThat(found)
        .extracting(AccountFinding::text)
        .containsExactly(
            charge + " is not in the books with its date, amount and tax",
            charge + " is not on exactly one invoice of its date with its amounts");
  }

  @Test
  void what_is_older_is_not_looked_at() {
    assertThat(findingsAfterAChange(DAY.plusDays(1))).isEmpty();
  }

  private List<AccountFinding> findings(LocalDate since) {
    return audit.verify(List.of(account.id()), since);
  }

  private List<AccountFinding> findingsAfterAChange(LocalDate since) {
    return undone(
        () -> {
          billing.ledger.database.update("set local session_replication_role = replica");
          billing.ledger.database.update(
              "update charge set amount = amount + 1 where account_id = ?", account.id().value());
          return findings(since);
        });
  }
}
