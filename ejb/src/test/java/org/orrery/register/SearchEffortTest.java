package org.orrery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.undone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountService;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.CountingDatabase;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/**
 * What a search touches among 100 000 accounts, in pages and rows: far less than there are,
 * whatever is typed. Nothing of them stays.
 */
class SearchEffortTest {

  private static final int ACCOUNTS = 100_000;

  /** For one word: entries of it and of the hits, and the pages that they are on. */
  private static final long ONE_WORD_MAX = 3_000;

  /** For several: 5 000 of each are counted, and those of the rarest looked at for the others. */
  private static final long WORDS_MAX = 250_000;

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountId first = billing.open(seller).id();
  private final CountingDatabase counting = new CountingDatabase();
  private final TestContainer beans =
      new TestContainer(counting.dataSource()).put(AccountService.class, new KnownAccounts());
  private final Database database = beans.get(Database.class);
  private final AccountFinder finder = beans.get(AccountFinder.class);

  @Test
  void no_search_reads_all_accounts_or_all_of_a_common_word() {
    Map<String, Long> touched =
        undone(
            () -> {
              fill();
              return touched();
            });

    touched.forEach(
        (text, count) ->
            assertThat(count)
                .as("touched for <%s>: %s", text, touched)
                .isLessThan(text.contains(" ") ? WORDS_MAX : ONE_WORD_MAX));
  }

  private Map<String, Long> touched() {
    Caller administrator = BillingFixture.ADMINISTRATOR;
    Caller reseller =
        new Caller(new CustomerId(1), "reseller", Role.RESELLER, seller, first.value());
    Map<String, Long> touched = new LinkedHashMap<>();
    for (String text :
        List.of(
            "z",
            "zm",
            "zmaria",
            "zsmith777",
            first.toString(),
            "555-1234",
            "%",
            "_",
            "'",
            "z z",
            "zmaria zsmith",
            "zmaria zsmith zacme",
            "zmaria zjohn",
            "z ".repeat(50))) {
      for (Caller caller : List.of(administrator, reseller)) {
        counting.take();
        finder.find(caller, text);
        long all = counting.take().values().stream().mapToLong(Long::longValue).sum();
        touched.merge(text, all, Math::max);
      }
    }
    return touched;
  }

  /** Common words, one of each account's own, every second one the reseller's. */
  private void fill() {
    database.update("set local session_replication_role = replica"); // No trigger for each row.
    database.update(
        """
        insert into account (id, customer_id, seller_id, plan_id, plan_period_id, currency,
          payment_type, state, created_on)
        select 700000000 + n, 700000000 + n, case when n %% 2 = 0 then %d else 1 end, a.plan_id, 0,
          'USD', 'NONE', 'ACTIVE', '2026-04-20'
        from generate_series(1, %d) n, account a where a.id = %d"""
            .formatted(seller.value(), ACCOUNTS, first.value()));
    database.update(
        """
        insert into contact (account_id, kind, first_name, last_name, company, phone)
        select 700000000 + n, 'OWNER', case n % 3 when 0 then 'Zmaria' else 'Zjohn' end,
          'Zsmith' || n, case n % 2 when 0 then 'Zacme' else 'Zblue' end, '+1 555 ' || n
        from generate_series(1, ?) n""",
        ACCOUNTS);
    database.update(
        """
        insert into account_word (account_id, seller_id, word)
        select t.account_id, t.seller_id, w.word
        from account_text t, unnest(search_words(t.names, t.wholes)) w (word)
        where t.account_id > 700000000""");
    database.update("set local session_replication_role = origin");
    database.update("analyze account, contact, account_word");
  }
}
