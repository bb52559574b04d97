package org.orrery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Grant;
import org.orrery.security.Role;
import org.orrery.security.TokenAccountException;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

class RegisterTest {

  private static final PageRequest FIRST = new PageRequest(0, 50);
  private static final Span ALWAYS = new Span(null, null);
  private static final AccountFilter ANY = new AccountFilter(null, null, null, null);

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final Caller administrator = BillingFixture.ADMINISTRATOR;
  private final Caller reseller = caller(account, Role.RESELLER, seller);
  private final Caller owner = caller(account, Role.USER, seller);
  private final TestContainer beans =
      new TestContainer().put(AccountService.class, new KnownAccounts());

  @Test
  void a_list_comes_newest_first_and_goes_on_where_the_page_before_ended() {
    for (int i = 1; i <= 5; i++) {
      billing.once(account, i + ".00");
    }

    List<String> amounts = new ArrayList<>();
    Page<ChargeItem> page = charges(new PageRequest(0, 2));
    amounts.addAll(amounts(page));
    while (page.next() != null) {
      page = charges(new PageRequest(page.next(), 2));
      amounts.addAll(amounts(page));
    }

    assertThat(amounts).containsExactly("5.00", "4.00", "3.00", "2.00", "1.00");
  }

  @Test
  void a_page_that_is_just_full_says_that_there_is_no_next_one() {
    billing.once(account, "1.00");
    billing.once(account, "2.00");

    assertThat(charges(new PageRequest(0, 2)).next()).isNull();
  }

  @Test
  void a_list_is_narrowed_to_days_both_ends_included() {
    billing.once(account, "1.00");
    billing.moveTo(seller, "2026-04-21");
    billing.once(account, "2.00");
    billing.moveTo(seller, "2026-04-22");
    billing.once(account, "3.00");
    Span day = new Span(LocalDate.parse("2026-04-21"), null);

    assertThat(amounts(get(ChargeRegister.class).charges(owner, account.id(), null, day, FIRST)))
        .containsExactly("3.00", "2.00");
    assertThat(get(BookRegister.class).entries(owner, account.id(), day, FIRST).items())
        .extracting(entry -> entry.amount().toString())
        .containsExactly("USD -3.00", "USD -2.00");
  }

  @Test
  void no_page_is_without_end() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new PageRequest(0, PageRequest.LIMIT_MAX + 1));
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new PageRequest(0, 0));
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new PageRequest(-1, 5));
  }

  @Test
  void managers_see_their_accounts_and_owners_their_own() {
    AccountView other = billing.open(seller);
    AccountRegister accounts = get(AccountRegister.class);

    assertThat(ids(accounts.list(reseller, ANY, FIRST)))
        .containsExactly(other.id().value(), account.id().value());
    assertThat(ids(accounts.list(owner, ANY, FIRST))).containsExactly(account.id().value());
    assertThat(ids(accounts.list(administrator, ANY, FIRST))).contains(other.id().value());
    assertThat(
            ids(
                accounts.list(
                    administrator,
                    new AccountFilter(seller.value(), null, null, other.planId()),
                    FIRST)))
        .containsExactly(other.id().value());
  }

  @Test
  void a_token_for_certain_accounts_lists_those_among_them_that_its_login_may_see() {
    AccountView other = billing.open(seller);
    AccountView stranger = billing.open(billing.seller("2026-04-20"));
    Grant grant = new Grant(1, Set.of(other.id(), stranger.id()));
    AccountRegister accounts = get(AccountRegister.class);

    assertThat(ids(accounts.list(limited(administrator, grant), ANY, FIRST)))
        .containsExactly(stranger.id().value(), other.id().value());
    assertThat(ids(accounts.list(limited(reseller, grant), ANY, FIRST)))
        .containsExactly(other.id().value());
    assertThat(ids(accounts.list(limited(owner, grant), ANY, FIRST))).isEmpty();
    assertThatExceptionOfType(TokenAccountException.class)
        .isThrownBy(
            () ->
                accounts.list(
                    limited(reseller, grant),
                    new AccountFilter(seller.value(), null, null, null),
                    FIRST));
  }

  private static Caller limited(Caller caller, Grant grant) {
    return new Caller(
        caller.customer(),
        caller.login(),
        caller.role(),
        caller.seller(),
        caller.tokenAccount(),
        grant);
  }

  @Test
  void a_reseller_sees_nothing_of_another_seller() {
    SellerId other = billing.seller("2026-04-20");
    AccountView stranger = billing.open(other);

    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(
            () -> get(ChargeRegister.class).charges(reseller, stranger.id(), null, ALWAYS, FIRST));
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> get(BookRegister.class).entries(reseller, stranger.id(), ALWAYS, FIRST));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> get(RunRegister.class).runs(reseller, other, ALWAYS, FIRST));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> get(InvoiceRegister.class).ofSeller(reseller, other, ALWAYS, FIRST));
  }

  @Test
  void notes_and_other_books_are_for_the_seller_alone() {
    billing.once(account, "1.00");
    long entry =
        get(BookRegister.class).entries(owner, account.id(), ALWAYS, FIRST).items().get(0).id();

    assertThat(schedule(reseller).createdBy()).isEqualTo("admin");
    assertThat(schedule(owner).createdBy()).isEmpty();
    assertThat(get(BookRegister.class).postings(reseller, account.id(), entry))
        .extracting(line -> line.book() + " " + line.amount())
        .containsExactly("receivable USD 1.00", "revenue USD -1.00");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> get(BookRegister.class).postings(owner, account.id(), entry));
  }

  @Test
  void one_thing_is_read_by_its_number_and_only_as_one_of_its_account() {
    AccountView other = billing.open(seller);
    billing.once(account, "1.00");
    billing.once(other, "2.00");
    ChargeRegister charges = get(ChargeRegister.class);
    BookRegister books = get(BookRegister.class);
    ChargeItem charge = charges(FIRST).items().get(0);
    ScheduleItem schedule = schedule(owner);
    EntryItem entry = books.entries(owner, account.id(), ALWAYS, FIRST).items().get(0);

    assertThat(charges.charge(owner, account.id(), charge.id())).isEqualTo(charge);
    assertThat(charges.schedule(owner, account.id(), schedule.id())).isEqualTo(schedule);
    assertThat(books.entry(owner, account.id(), entry.id())).isEqualTo(entry);
    assertThat(charges.schedule(reseller, account.id(), schedule.id()).createdBy())
        .isEqualTo("admin");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> charges.charge(reseller, other.id(), charge.id()));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> charges.schedule(reseller, other.id(), schedule.id()));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> books.entry(reseller, other.id(), entry.id()));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> books.payment(reseller, account.id(), 1L));
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> charges.charge(owner, other.id(), charge.id()));
  }

  @Test
  void runs_are_listed_by_day_and_holds_until_they_are_released() {
    billing.runTo(seller, "2026-04-21");
    billing.runTo(seller, "2026-04-22");
    billing.holds.holdAccount(account.id(), "a question", "admin");
    RunRegister runs = get(RunRegister.class);

    assertThat(runs.runs(reseller, seller, ALWAYS, FIRST).items())
        .extracting(run -> run.on().toString())
        .startsWith("2026-04-22", "2026-04-21");
    assertThat(runs.holds(reseller, seller, false, FIRST).items())
        .extracting(HoldItem::account)
        .contains(account.id().value());

    billing.holds.releaseAccount(account.id(), "admin");

    assertThat(runs.holds(reseller, seller, false, FIRST).items())
        .extracting(HoldItem::account)
        .doesNotContain(account.id().value());
    assertThat(runs.holds(reseller, seller, true, FIRST).items())
        .extracting(HoldItem::account)
        .contains(account.id().value());
  }

  @Test
  void invoices_of_a_span_come_by_number_and_go_on_where_the_page_before_ended() {
    for (int i = 1; i <= 3; i++) {
      billing.once(account, i + ".00");
      billing.moveTo(seller, "2026-04-2" + i);
    }
    billing.ledger.database.update(
        """
        update invoice set number = id, numbered_at = now() where seller_id = ?""",
        seller.value());
    Span span = new Span(LocalDate.parse("2026-04-20"), LocalDate.parse("2026-04-21"));
    InvoiceRegister invoices = get(InvoiceRegister.class);

    Page<InvoiceItem> first = invoices.ofSeller(reseller, seller, span, new PageRequest(0, 1));
    Page<InvoiceItem> second =
        invoices.ofSeller(reseller, seller, span, new PageRequest(first.next(), 1));

    assertThat(first.items()).extracting(InvoiceItem::net).hasToString("[USD 2.00]");
    assertThat(second.items()).extracting(InvoiceItem::net).hasToString("[USD 1.00]");
    assertThat(second.next()).isNull();
  }

  @Test
  void one_run_and_one_hold_are_shown_to_whom_the_list_shows_them() {
    billing.runTo(seller, "2026-04-21");
    billing.holds.holdAccount(account.id(), "a question", "admin");
    RunRegister runs = get(RunRegister.class);
    HoldItem hold = runs.holds(reseller, seller, false, FIRST).items().get(0);
    LocalDate day = LocalDate.parse("2026-04-21");
    Caller rival = caller(account, Role.RESELLER, billing.seller("2026-04-20"));

    assertThat(runs.run(reseller, seller, day).on()).isEqualTo(day);
    assertThat(runs.hold(reseller, hold.id())).isEqualTo(hold);
    assertThat(runs.hold(administrator, hold.id())).isEqualTo(hold);
    for (ThrowingCallable refused :
        List.<ThrowingCallable>of(
            () -> runs.hold(rival, hold.id()),
            () -> runs.rehearsal(reseller, 4_711_000_000L),
            () -> runs.run(reseller, seller, LocalDate.parse("1999-12-31")))) {
      assertThatExceptionOfType(InvalidValueException.class).isThrownBy(refused);
    }
    billing.holds.releaseAccount(account.id(), "admin");
  }

  @Test
  void every_list_can_be_read_where_there_is_nothing() {
    assertThat(get(BookRegister.class).credits(owner, account.id(), ALWAYS, FIRST).items())
        .isEmpty();
    assertThat(get(BookRegister.class).payments(owner, account.id(), ALWAYS, FIRST).items())
        .isEmpty();
    assertThat(get(RunRegister.class).rehearsals(reseller, seller, ALWAYS, FIRST).items())
        .isEmpty();
    assertThat(get(RunRegister.class).failures(reseller, seller, FIRST).items()).isEmpty();
    assertThat(get(InvoiceRegister.class).ofAccount(owner, account.id(), ALWAYS, FIRST).items())
        .isEmpty();
    assertThat(get(ChargeRegister.class).periods(owner, account.id(), FIRST).items())
        .extracting(period -> period.opensOn().toString())
        .containsExactly("2026-04-20");
  }

  private Page<ChargeItem> charges(PageRequest page) {
    return get(ChargeRegister.class).charges(owner, account.id(), null, ALWAYS, page);
  }

  private ScheduleItem schedule(Caller caller) {
    return get(ChargeRegister.class).schedules(caller, account.id(), "ENDED", FIRST).items().get(0);
  }

  private <T> T get(Class<T> bean) {
    return beans.get(bean);
  }

  private static List<String> amounts(Page<ChargeItem> page) {
    return page.items().stream().map(item -> item.amount().amount().toPlainString()).toList();
  }

  private static List<Long> ids(Page<AccountItem> page) {
    return page.items().stream().map(AccountItem::id).toList();
  }

  private static Caller caller(AccountView account, Role role, SellerId seller) {
    return new Caller(account.customer(), "somebody", role, seller, account.id().value());
  }
}
