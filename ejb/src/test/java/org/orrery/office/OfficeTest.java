package org.orrery.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.BusinessDates;
import org.orrery.register.KnownAccounts;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;
import org.orrery.tax.NewTax;
import org.orrery.tax.TaxArea;

class OfficeTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final TestContainer beans =
      new TestContainer()
          .put(AccountService.class, new KnownAccounts())
          .put(BusinessDates.class, billing.dates);
  private final Versions versions = beans.get(Versions.class);

  @Test
  void an_administrator_acts_for_any_seller_and_a_reseller_for_itself() {
    AccountService rights = beans.get(AccountService.class);

    assertThatCode(() -> rights.requireSeller(BillingFixture.ADMINISTRATOR, seller))
        .doesNotThrowAnyException();
    assertThatCode(() -> rights.requireSeller(caller(Role.RESELLER), seller))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> rights.requireSeller(caller(Role.RESELLER), SellerId.HOST));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> rights.requireSeller(caller(Role.USER), seller));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> rights.requireAdministrator(caller(Role.RESELLER)));
  }

  @Test
  void a_charge_is_explained_to_the_seller_and_only_as_one_of_its_account() {
    billing.once(account, "6.00");
    long charge =
        billing.ledger.database.number(
            "select id from charge where account_id = ?", account.id().value());
    AccountView other = billing.open(seller);
    ProofOffice proof = beans.get(ProofOffice.class);

    assertThat(proof.explain(caller(Role.RESELLER), account.id(), charge)).contains("6.00");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> proof.explain(caller(Role.USER), account.id(), charge));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> proof.explain(caller(Role.RESELLER), other.id(), charge));
  }

  @Test
  void what_another_seller_has_is_refused_like_what_is_not_there() {
    SellerId other = billing.seller("2026-04-20");
    LocalDate day = LocalDate.parse("2026-05-01");
    PromotionOffice promotions = beans.get(PromotionOffice.class);
    TaxOffice taxes = beans.get(TaxOffice.class);
    Caller reseller = caller(Role.RESELLER);
    Caller administrator = BillingFixture.ADMINISTRATOR;
    long promotion = promotions.add(administrator, other, "5", "theirs");
    long tax = taxes.add(administrator, new NewTax(other, "theirs", "19", TaxArea.read("QQ"), day));

    for (long id : List.of(promotion, promotion + 1_000_000)) {
      String none = "there is no promotion " + id;
      refused(none, () -> promotions.read(reseller, id));
      refused(none, () -> promotions.end(reseller, id, day));
      refused(none, () -> promotions.give(reseller, id, account.id()));
      refused(none, () -> promotions.take(reseller, id, account.id()));
    }
    for (long id : List.of(tax, tax + 1_000_000)) {
      refused("there is no tax rule " + id, () -> taxes.end(reseller, id, day));
      refused("there is no tax rule " + id, () -> taxes.rule(reseller, id));
      refused("there is no tax rule " + id, () -> taxes.change(reseller, id, "20", day));
    }
    assertThat(promotions.read(administrator, promotion).seller()).isEqualTo(other);
    assertThat(taxes.rule(administrator, tax).seller()).isEqualTo(other);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> taxes.rule(caller(Role.USER), tax));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> taxes.end(caller(Role.USER), tax, day));
  }

  private static void refused(String message, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(call).withMessage(message);
  }

  @Test
  void a_balance_is_told_as_of_a_day() {
    billing.once(account, "6.00");
    ProofOffice proof = beans.get(ProofOffice.class);

    assertThat(proof.balance(caller(Role.USER), account.id(), LocalDate.parse("2026-04-19")))
        .hasToString("USD 0.00");
    assertThat(proof.balance(caller(Role.USER), account.id(), LocalDate.parse("2026-04-20")))
        .hasToString("USD -6.00");
  }

  @Test
  void a_version_is_of_what_was_shown() {
    assertThat(Version.of(bytes("a"))).isEqualTo(Version.of(bytes("a")));
    assertThat(Version.of(bytes("a")).value()).hasSize(20);
    assertThat(Version.of(bytes("a"))).isNotEqualTo(Version.of(bytes("b")));
  }

  @Test
  void nobody_overwrites_what_he_has_not_read() {
    require("a", "a");
    require("*", "a");
    assertThatExceptionOfType(VersionMissingException.class).isThrownBy(() -> require(null, "a"));
    assertThatExceptionOfType(ChangedMeanwhileException.class).isThrownBy(() -> require("a", "b"));
  }

  @Test
  void of_two_who_read_the_same_one_overwrites_it() throws Exception {
    AtomicReference<String> thing = new AtomicReference<>("old");
    AtomicReference<Throwable> refused = new AtomicReference<>();
    CountDownLatch compared = new CountDownLatch(1);
    Thread second =
        new Thread(
            () -> {
              try {
                compared.await();
                inTransaction(() -> versions.require("race", "old", thing::get));
              } catch (ChangedMeanwhileException | InterruptedException e) {
                refused.set(e);
              }
            });
    second.start();

    inTransaction(
        () -> {
          versions.require("race", "old", thing::get);
          compared.countDown();
          thing.set("new");
        });
    second.join();

    assertThat(refused.get()).isInstanceOf(ChangedMeanwhileException.class);
  }

  private void require(String read, String current) {
    inTransaction(() -> versions.require("thing", read, () -> current));
  }

  private Caller caller(Role role) {
    return new Caller(account.customer(), "somebody", role, seller, account.id().value());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
