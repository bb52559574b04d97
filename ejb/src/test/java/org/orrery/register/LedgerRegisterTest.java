package org.orrery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

class LedgerRegisterTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final Caller reseller =
      new Caller(account.customer(), "somebody", Role.RESELLER, seller, 0);
  private final TestContainer beans =
      new TestContainer().put(AccountService.class, new KnownAccounts());
  private final LedgerRegister ledger = beans.get(LedgerRegister.class);
  private final AccountProfiles profiles = beans.get(AccountProfiles.class);

  @Test
  void each_entry_has_the_balance_that_it_left_on_whichever_page_it_is() {
    for (int i = 1; i <= 5; i++) {
      billing.once(account, i + ".00");
    }

    List<LedgerItem> lines = new ArrayList<>();
    Page<LedgerItem> page = ledger.of(reseller, account.id(), new PageRequest(0, 2));
    lines.addAll(page.items());
    while (page.next() != null) {
      page = ledger.of(reseller, account.id(), new PageRequest(page.next(), 2));
      lines.addAll(page.items());
    }

    assertThat(lines)
        .extracting(line -> line.entry().amount() + " " + line.balance())
        .containsExactly(
            "USD -5.00 USD -15.00",
            "USD -4.00 USD -10.00",
            "USD -3.00 USD -6.00",
            "USD -2.00 USD -3.00",
            "USD -1.00 USD -1.00");
    assertThat(lines).allSatisfy(line -> assertThat(line.charge()).isNotNull());
  }

  @Test
  void a_long_page_costs_no_more_statements_than_a_short_one() {
    CountingDatabase database = new CountingDatabase();
    TestContainer counted =
        new TestContainer()
            .put(Database.class, database)
            .put(AccountService.class, new KnownAccounts());
    LedgerRegister counting = counted.get(LedgerRegister.class);
    List<Integer> costs = new ArrayList<>();
    for (int entries : List.of(1, 20)) {
      for (int i = 0; i < entries; i++) {
        billing.once(account, "1.00");
      }
      database.statements = 0;
      int found = counting.of(reseller, account.id(), new PageRequest(0, 50)).items().size();
      assertThat(found).isGreaterThanOrEqualTo(entries);
      costs.add(database.statements);
    }

    assertThat(costs.get(1)).isEqualTo(costs.get(0)).isBetween(3, 5);
    database.statements = 0;
    counted.get(AccountProfiles.class).read(reseller, account.id());
    assertThat(database.statements).isEqualTo(1);
  }

  @Test
  void an_account_without_entries_has_an_empty_ledger() {
    assertThat(ledger.of(reseller, account.id(), new PageRequest(0, 2)).items()).isEmpty();
  }

  @Test
  void a_profile_tells_when_the_next_debit_is_due_and_how_much_may_be_owed() {
    billing.monthly(aMonthlyDebit().every(2).on(account));

    AccountProfile profile = profiles.read(reseller, account.id());

    assertThat(profile.account().id()).isEqualTo(account.id().value());
    assertThat(profile.course().nextDebitOn()).hasToString("2026-06-20");
    assertThat(profile.hold()).isNull();
    assertThat(profile.debt()).isNull();
    assertThat(profile.suspension()).isNull();
    assertThat(profile.creditLimit().currency()).isEqualTo(account.currency());
  }

  @Test
  void another_sellers_profile_does_not_exist() {
    AccountView stranger = billing.open(billing.seller("2026-04-20"));

    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> profiles.read(reseller, stranger.id()));
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> ledger.of(reseller, stranger.id(), new PageRequest(0, 2)));
  }

  /** Counts what is asked of the database. */
  private static final class CountingDatabase extends Database {

    private int statements;

    @Override
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
      statements++;
      return super.query(sql, reader, parameters);
    }
  }
}
