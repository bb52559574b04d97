package org.orrery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.undone;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.shared.SellerId;

/** Charges and books that do not tell the same are named. What is spoiled here is undone. */
class ChargeFindingsTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final long schedule = billing.monthly(aMonthlyDebit().on(account));
  private final long other = billing.once(account, "5.00");

  @Test
  void charges_as_they_were_made_are_sound() {
    assertThat(ofThisAccount(billing.charges.verify())).isEmpty();
  }

  @Test
  void a_charge_of_another_amount_date_or_entry_is_not_in_the_books() {
    String finding = charge(schedule) + "is not in the books with its amount and date";

    assertThat(findingsAfter("amount = amount + 1")).containsExactly(finding);
    assertThat(findingsAfter("tax_amount = tax_amount + 1")).containsExactly(finding);
    assertThat(findingsAfter("business_date = business_date - 1")).containsExactly(finding);
    assertThat(findingsAfter("currency = 'EUR'")).containsExactly(finding);
  }

  @Test
  void an_entry_that_lost_its_charge_is_named() {
    long entry =
        billing.ledger.database.number(
            "select entry_id from charge where schedule_id = ? and account_id = ?",
            schedule,
            account.id().value());

    assertThat(
            findings(
                "delete from charge where schedule_id = ? and account_id = ?",
                schedule,
                account.id().value()))
        .containsExactly("account " + account.id() + ": entry " + entry + " has no charge");
  }

  @Test
  void two_charges_of_one_entry_are_named() {
    assertThat(
            findings(
                "update charge set entry_id = (select max(entry_id) from charge"
                    + " where account_id = ?), amount = 5 where account_id = ?",
                account.id().value(),
                account.id().value()))
        .contains(charge(Math.min(schedule, other)) + "shares its entry with another charge");
  }

  private List<String> findingsAfter(String change) {
    return findings(
        "update charge set " + change + " where schedule_id = ? and account_id = ?",
        schedule,
        account.id().value());
  }

  /**
   * After somebody who owns the database has changed it past all triggers. What other tests booked
   * is put out of sight, because a hundred findings of a kind are all that is told.
   */
  private List<String> findings(String sql, Object... parameters) {
    return undone(
        () -> {
          billing.ledger.database.update("set local session_replication_role = replica");
          for (String table : List.of("journal_entry", "charge")) {
            billing.ledger.database.update(
                "delete from " + table + " where account_id <> ?", account.id().value());
          }
          assertThat(billing.ledger.database.update(sql, parameters)).isPositive();
          return ofThisAccount(billing.charges.verify());
        });
  }

  private List<String> ofThisAccount(List<String> findings) {
    String mine = "account " + account.id() + ":";
    return findings.stream().filter(finding -> finding.startsWith(mine)).toList();
  }

  private String charge(long of) {
    return "account " + account.id() + ": charge 1 of schedule " + of + " ";
  }
}
