package org.orrery.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountView;
import org.orrery.platform.MovableClock;
import org.orrery.shared.SellerId;
import org.orrery.vault.VaultFixture;

/** Many cards, gateways that lose answers, workers that die: no cent twice, none lost. */
class ThousandChargesTest {

  private static final int CHARGES = 1_000;
  private static final int WORKERS = 4;
  private static final int ROUNDS_MAX = 2_000;
  private static final List<SandboxCard> CARDS =
      List.of(
          SandboxCard.APPROVED,
          SandboxCard.APPROVED_UNHEARD,
          SandboxCard.DECLINED,
          SandboxCard.TIMED_OUT,
          SandboxCard.SLOW,
          SandboxCard.DECLINED_UNHEARD);

  private final MovableClock clock = new MovableClock();
  private final String key = VaultFixture.newKey();

  @Test
  void a_thousand_cards_are_charged_once_each_whatever_is_lost() throws Exception {
    PaymentFixture first = new PaymentFixture(clock, key, Crashes.never());
    SellerId seller = first.seller("2026-04-20");
    List<AccountView> accounts = bill(first, seller, CHARGES);
    List<Crashes> crashes = new ArrayList<>();
    ExecutorService nodes = Executors.newFixedThreadPool(WORKERS);
    for (int round = 0; round < ROUNDS_MAX && isOpen(first, seller); round++) {
      List<Future<?>> running = new ArrayList<>();
      for (int node = 0; node < WORKERS; node++) {
        Crashes next = Crashes.seeded(round * 31L + node, 60);
        crashes.add(next);
        running.add(nodes.submit(() -> work(new PaymentFixture(clock, key, next), seller)));
      }
      for (Future<?> each : running) {
        each.get();
      }
      clock.pass(Duration.ofMinutes(3));
    }
    nodes.shutdown();

    assertThat(crashes.stream().mapToInt(Crashes::happened).sum()).isGreaterThan(100);
    verify(first, seller, accounts);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void one_worker_may_die_at_any_step(long seed) {
    PaymentFixture first = new PaymentFixture(clock, key, Crashes.never());
    SellerId seller = first.seller("2026-04-20");
    List<AccountView> accounts = bill(first, seller, CARDS.size() * 2);
    Crashes crashes = Crashes.seeded(seed, 5);
    PaymentFixture dying = new PaymentFixture(clock, key, crashes);
    for (int round = 0; round < ROUNDS_MAX && isOpen(first, seller); round++) {
      work(dying, seller);
      clock.pass(Duration.ofMinutes(3));
    }

    assertThat(crashes.happened()).as("seed " + seed).isGreaterThan(10);
    verify(first, seller, accounts);
  }

  private static List<AccountView> bill(PaymentFixture payments, SellerId seller, int count) {
    List<AccountView> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      AccountView account = payments.account(seller, "0", CARDS.get(i % CARDS.size()));
      payments.bill(account, (i + 1) + ".37");
      accounts.add(account);
    }
    return accounts;
  }

  /** Works until the lights go out, or nothing is due. */
  private static void work(PaymentFixture node, SellerId seller) {
    try {
      node.collection.collect(seller, node.dates.openOn(seller));
      node.worker.workThrough();
    } catch (Crashes.LightsOut e) {
      assertThat(e).hasMessage("the lights went out");
    }
  }

  /** Something is open, waits for nobody, or was never tried. */
  private static boolean isOpen(PaymentFixture payments, SellerId seller) {
    payments.ledger.database.update(
        """
        update payment_intent set inquiries = 0, next_step_at = created_at
        where seller_id = ? and settled_at is null and next_step_at is null""",
        seller.value()); // A person has it asked again.
    return payments.ledger.database.number(
            """
            select (select count(*) from payment_intent
                where seller_id = ? and settled_at is null)
              + (select count(*) from account a where a.seller_id = ? and not exists (
                select 1 from payment_intent i where i.account_id = a.id))""",
            seller.value(),
            seller.value())
        > 0;
  }

  private static void verify(PaymentFixture payments, SellerId seller, List<AccountView> accounts) {
    for (int i = 0; i < accounts.size(); i++) {
      AccountView account = accounts.get(i);
      SandboxCard card = CARDS.get(i % CARDS.size());
      boolean paid = card != SandboxCard.DECLINED && card != SandboxCard.DECLINED_UNHEARD;
      String amount = (i + 1) + ".37";
      String what = card + " of account " + account.id();
      assertThat(payments.payments(account)).as(what).isEqualTo(paid ? List.of(amount) : List.of());
      assertThat(payments.balance(account)).as(what).isEqualTo(paid ? "0.00" : "-" + amount);
      assertThat(payments.isSound(account)).as(what).isTrue();
    }
    assertThat(booked(payments, seller)).isEqualTo(charged(payments, seller)).isNotEqualTo("0");
    assertThat(
            payments.ledger.database.number(
                """
                select count(*) from (
                  select i.account_id from sandbox_charge s join payment_intent i on i.key = s.key
                  where i.seller_id = ? and s.outcome = 'APPROVED'
                  group by i.account_id having count(*) > 1) twice""",
                seller.value()))
        .isZero();
  }

  private static String booked(PaymentFixture payments, SellerId seller) {
    return payments
        .ledger
        .database
        .query(
            "select coalesce(sum(amount), 0)::text from posting where seller_id = ? and book = 'cash'",
            row -> row.getString(1),
            seller.value())
        .get(0);
  }

  private static String charged(PaymentFixture payments, SellerId seller) {
    return payments
        .ledger
        .database
        .query(
            """
            select coalesce(sum(s.amount), 0)::text
            from sandbox_charge s join payment_intent i on i.key = s.key
            where i.seller_id = ? and s.outcome = 'APPROVED'""",
            row -> row.getString(1),
            seller.value())
        .get(0);
  }
}
