package org.orrery.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountOpened;
import org.orrery.account.SellerNotFoundException;
import org.orrery.account.TaxExemptionClaim;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.MovedDates;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.BusinessDates;
import org.orrery.promotion.Promotion.CodeOffer;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Which discounts an account has, on a real database. */
class PromotionsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final MovedDates dates = new MovedDates(ledger.database);
  private final Promotions promotions =
      ledger.container.put(BusinessDates.class, dates).get(Promotions.class);
  private final PromotionCatalogue catalogue = ledger.container.get(PromotionCatalogue.class);
  private final PromotionOnAccount events = ledger.container.get(PromotionOnAccount.class);
  private final SellerId seller = ledger.seller(DAY);
  private final AccountOpened opened = ledger.account(seller, MONTH, DAY);
  private final AccountId account = opened.account().id();

  @Test
  void without_a_promotion_there_is_no_discount() {
    add("20", "spring");

    assertThat(promotions.discountsOf(Set.of(account))).isEmpty();
    assertThat(promotions.discountsOf(Set.of(account), DAY)).isEmpty();
    assertThat(promotions.discountsOf(Set.of())).isEmpty();
  }

  @Test
  void an_account_may_be_given_several() {
    long spring = add("20", "spring");
    long loyal = add("2.5", "loyal");
    AccountId other = ledger.account(seller, MONTH, DAY).account().id();
    catalogue.give(loyal, account, "test");
    catalogue.give(spring, account, "test");
    catalogue.give(loyal, other, "test");

    assertThat(discounts(account)).containsExactly("spring 20", "loyal 2.5");
    assertThat(promotions.discountsOf(Set.of(account, other))).containsOnlyKeys(account, other);
    assertThat(discounts(other)).containsExactly("loyal 2.5");
    assertThat(catalogue.of(account)).hasSize(2);
    assertThat(catalogue.of(new AccountId(999_999_999))).isEmpty();
  }

  @Test
  void a_promotion_counts_from_the_day_on_which_it_is_given_until_it_is_taken() {
    long spring = add("20", "spring");
    catalogue.give(spring, account, "test");
    dates.move(seller, DAY.plusDays(5));
    catalogue.take(spring, account, "test");

    assertThat(discounts(account, DAY.minusDays(1))).isEmpty();
    assertThat(discounts(account, DAY)).hasSize(1);
    assertThat(discounts(account, DAY.plusDays(4))).hasSize(1);
    assertThat(discounts(account, DAY.plusDays(5))).isEmpty();
    assertThat(discounts(account)).isEmpty();
    refuses(() -> catalogue.take(spring, account, "test"), "does not have promotion");
    refuses(() -> catalogue.give(spring, account, "test"), "has or had promotion");
    refuses(() -> catalogue.take(999_999, account, "test"), "no promotion 999999");
  }

  @Test
  void a_promotion_that_ends_ends_for_everybody() {
    long spring = add("20", "spring");
    catalogue.give(spring, account, "test");
    catalogue.end(spring, DAY.plusDays(5), "test");

    assertThat(discounts(account, DAY.plusDays(4))).hasSize(1);
    assertThat(discounts(account, DAY.plusDays(5))).isEmpty();
    dates.move(seller, DAY.plusDays(5));
    assertThat(discounts(account)).isEmpty();
    refuses(() -> catalogue.end(spring, DAY.plusDays(9), "test"), "ended on 2026-04-25");
    refuses(() -> catalogue.give(spring, account, "test"), "ended on 2026-04-25");
    refuses(() -> catalogue.offer(spring, code("SPRING")), "ended on 2026-04-25");
    refuses(() -> catalogue.end(999_999, DAY, "test"), "no promotion 999999");
  }

  @Test
  void a_promotion_may_end_today_and_not_yesterday() {
    long spring = add("20", "spring");
    catalogue.give(spring, account, "test");

    refuses(() -> catalogue.end(spring, DAY.minusDays(1), "test"), "is past");
    catalogue.end(spring, DAY, "test");

    assertThat(discounts(account)).isEmpty();
  }

  @Test
  void a_code_in_any_case_gives_a_new_account_its_promotion() {
    catalogue.offer(add("20", "spring"), code("SPRING-26"));

    signUpWith("spring-26");

    assertThat(discounts(account)).containsExactly("spring 20");
    assertThat(catalogue.of(seller)).extracting(Promotion::useCount).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SUMMER", "SPRING-26 "})
  void a_code_that_nobody_knows_has_no_effect(String code) {
    catalogue.offer(add("20", "spring"), code("SPRING-26"));

    signUpWith(code);

    assertThat(discounts(account)).isEmpty();
  }

  @Test
  void a_code_of_another_seller_has_no_effect() {
    SellerId shop = ledger.seller(DAY);
    catalogue.offer(catalogue.add(shop, "20", "theirs", "test"), code("SPRING-26"));
    catalogue.offer(add("10", "ours"), code("SPRING-27"));

    signUpWith("SPRING-26");

    assertThat(discounts(account)).isEmpty();
  }

  @Test
  void a_code_is_good_until_its_last_day_and_the_discount_stays() {
    catalogue.offer(add("20", "spring"), new CodeOffer("SPRING", DAY.plusDays(1), null, List.of()));
    catalogue.offer(add("30", "winter"), new CodeOffer("WINTER", DAY, null, List.of()));

    signUpWith("WINTER");
    assertThat(discounts(account)).isEmpty();

    signUpWith("SPRING");
    assertThat(discounts(account, DAY.plusYears(1))).containsExactly("spring 20");
  }

  @Test
  void a_code_is_good_for_so_many_accounts() {
    long spring = add("20", "spring");
    catalogue.offer(spring, new CodeOffer("SPRING", null, 2, List.of()));

    signUpWith("SPRING");
    AccountOpened second = ledger.account(seller, MONTH, DAY);
    AccountOpened third = ledger.account(seller, MONTH, DAY);
    signUpWith("SPRING", second);
    signUpWith("SPRING", third);

    assertThat(discounts(second.account().id())).hasSize(1);
    assertThat(discounts(third.account().id())).isEmpty();
    assertThat(catalogue.of(seller).get(0).useCount()).isEqualTo(2);
  }

  @Test
  void a_code_is_checked_against_the_plan() {
    int plan = opened.account().planId();
    AccountOpened other = ledger.account(seller, MONTH, DAY);
    int otherPlan = other.account().planId();
    catalogue.offer(add("20", "spring"), new CodeOffer("SPRING", null, null, List.of(plan)));
    catalogue.offer(add("5", "both"), new CodeOffer("BOTH", null, null, List.of(otherPlan, plan)));

    signUpWith("SPRING", other);
    assertThat(discounts(other.account().id())).isEmpty();
    signUpWith("SPRING");
    assertThat(discounts(account)).containsExactly("spring 20");
    signUpWith("BOTH", other);
    assertThat(discounts(other.account().id())).containsExactly("both 5");
    assertThat(catalogue.of(seller).get(0).offer())
        .isEqualTo(new CodeOffer("SPRING", null, null, List.of(plan)));
  }

  @Test
  void a_code_of_a_promotion_that_ended_has_no_effect() {
    long spring = add("20", "spring");
    catalogue.offer(spring, code("SPRING"));
    catalogue.end(spring, DAY, "test");

    signUpWith("SPRING");

    assertThat(
            ledger.database.number(
                "select count(*) from account_promotion where" + " account_id = ?",
                account.value()))
        .isZero();
  }

  @Test
  void an_account_has_one_code_whatever_happens() {
    catalogue.offer(add("20", "spring"), code("SPRING"));
    catalogue.offer(add("30", "winter"), code("WINTER"));

    signUpWith("SPRING");
    signUpWith("WINTER");

    assertThat(discounts(account)).containsExactly("spring 20");
    assertThat(catalogue.of(seller)).extracting(Promotion::useCount).containsExactly(1, 0);
  }

  @Test
  void what_has_a_code_is_not_given_by_hand_and_may_be_taken() {
    long spring = add("20", "spring");
    catalogue.offer(spring, code("SPRING"));
    refuses(() -> catalogue.give(spring, account, "test"), "is got by its code");
    signUpWith("SPRING");

    catalogue.take(spring, account, "test");

    assertThat(discounts(account)).isEmpty();
  }

  @Test
  void a_code_is_put_on_one_promotion_and_a_promotion_has_one_code() {
    long spring = add("20", "spring");
    long other = add("20", "other");
    catalogue.offer(spring, code("SPRING"));

    refuses(() -> catalogue.offer(spring, code("SECOND")), "has a code");
    refuses(() -> catalogue.offer(other, code("spring")), "with the code spring");
    refuses(() -> catalogue.offer(other, code("two words")), "a code is 1 to 40");
    refuses(() -> catalogue.offer(other, code("")), "a code is 1 to 40");
    refuses(() -> catalogue.offer(other, code("x".repeat(41))), "a code is 1 to 40");
    refuses(
        () -> catalogue.offer(other, new CodeOffer("CODE", null, 0, List.of())), "at least one");
    refuses(
        () -> catalogue.offer(other, new CodeOffer("CODE", null, null, List.of(1))),
        "the seller has no plan 1");
  }

  @Test
  void what_is_no_promotion_is_refused() {
    refuses(() -> add("0", "spring"), "promises nothing");
    refuses(() -> add("100.1", "spring"), "a percentage");
    refuses(() -> add("20", " "), "description");
    assertThatExceptionOfType(SellerNotFoundException.class)
        .isThrownBy(() -> catalogue.add(new SellerId(999_999), "20", "spring", "test"));
    long spring = add("20", "spring");
    AccountId theirs = ledger.account(ledger.seller(DAY), MONTH, DAY).account().id();
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> catalogue.give(spring, theirs, "test"));
  }

  @Test
  void numbers_have_their_limits() {
    ledger.database.update(
        "insert into promotion (seller_id, description, percent, created_by)"
            + " select ?, 'gift', 1, 'test' from generate_series(1, 1000)",
        seller.value());
    refuses(() -> add("20", "spring"), "at most 1000");
    ledger.database.update(
        "insert into account_promotion (account_id, promotion_id, by_code, given_on, given_by)"
            + " select ?, id, false, ?, 'test' from promotion where seller_id = ?"
            + " order by id limit 100",
        account.value(),
        DAY,
        seller.value());
    long last = catalogue.of(seller).get(999).id();

    refuses(() -> catalogue.give(last, account, "test"), "too many promotions");
  }

  private void signUpWith(String code) {
    signUpWith(code, opened);
  }

  private void signUpWith(String code, AccountOpened signup) {
    events.open(
        new AccountOpened(
            signup.account(), signup.period(), signup.on(), code, TaxExemptionClaim.NONE));
  }

  private static CodeOffer code(String code) {
    return new CodeOffer(code, null, null, List.of());
  }

  private long add(String percent, String description) {
    return catalogue.add(seller, percent, description, "test");
  }

  private List<String> discounts(AccountId id) {
    return discounts(id, null);
  }

  private List<String> discounts(AccountId id, @Nullable LocalDate on) {
    var found =
        on == null ? promotions.discountsOf(Set.of(id)) : promotions.discountsOf(Set.of(id), on);
    return found.getOrDefault(id, List.of()).stream()
        .map(discount -> discount.description() + " " + discount.percent().toPlainString())
        .toList();
  }

  private static void refuses(Runnable call, String why) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(call::run)
        .withMessageContaining(why);
  }
}
