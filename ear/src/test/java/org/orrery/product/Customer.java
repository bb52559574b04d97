package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One customer of a product, whose account the administrator looks after by calls. */
final class Customer {

  /** A monthly debit, as a call sets it. */
  record Monthly(String amount, int everyMonths, int startOn, int durationMonths) {

    static final int ENDLESS = 0;

    /** First of the month; the first charge is what is left of the cycle. */
    static final int PRORATED = 1;

    /** First of the month; the first charge is whole. */
    static final int WHOLE = 2;

    static final int RIGHT_NOW = 3;

    boolean endless() {
      return durationMonths == ENDLESS;
    }
  }

  private static final List<String> LETTERS =
      List.of("debtor-notice", "suspended", "deletion-warning", "card-declined", "card-bad");

  private final Product product;
  private final SoapCaller soap;
  private final Cast cast;
  private @Nullable Person person;

  Customer(Product product) {
    this.product = product;
    this.soap = new SoapCaller(product);
    this.cast = new Cast(soap);
  }

  long account() {
    return signedUp().accountId();
  }

  /** Takes the demo's plan in billing periods of a month (0), a quarter (1) or a year (2). */
  void signsUp(int period) {
    signsUp(new SignupForm(Cast.unusedLogin("story")).with("periodId", period));
  }

  /** Signs up for periods of a month. */
  void signsUp() {
    signsUp(0);
  }

  /** Signs up for periods of a month, from another country. */
  void signsUpIn(String country) {
    signsUp(new SignupForm(Cast.unusedLogin("story")).livingIn(country));
  }

  /** Signs up at the host. */
  void signsUp(SignupForm form) {
    person = cast.signUp(Identity.ADMINISTRATOR, form);
  }

  /** Signs up at a reseller; what is particular about it, the form is told. */
  void signsUpAt(Shop shop, UnaryOperator<SignupForm> particulars) {
    SignupForm form = new SignupForm(Cast.unusedLogin("story")).onPlan(shop.plan());
    person = cast.signUp(shop.identity(), particulars.apply(form));
  }

  /** Is the reseller itself, whose account is with the host. */
  void owns(Shop shop) {
    person = shop.owner();
  }

  /** Signs up in one of the roles of {@link Cast}. */
  void comesAs(String role) {
    person = cast.person(role);
  }

  void debited(String amount) {
    expect("oneTimeDebit", "amount", amount, "description", "once", "note", "", "isInvoice", false);
  }

  void debited(Monthly debit) {
    expect(
        "monthlyBasedDebit",
        "amount",
        debit.amount(),
        "duration",
        debit.endless() ? 1 : debit.durationMonths(),
        "frequency",
        debit.everyMonths(),
        "description",
        "monthly",
        "note",
        "",
        "adminNote",
        "",
        "startOn",
        debit.startOn(),
        "isInfinite",
        debit.endless(),
        "isInvoice",
        false);
  }

  void debitedEachPeriod(String amount) {
    expect(
        "billingPeriodBasedDebit",
        "amount",
        amount,
        "description",
        "period",
        "note",
        "",
        "adminNote",
        "");
  }

  void credited(String amount, String description) {
    expect("addCredit", "amount", amount, "description", description, "text", "", "id", "1");
  }

  /** Checks what it is now: "ACTIVE", "SUSPENDED by DEBT", "DELETED by DEBT". */
  void is(String standing) {
    assertThat(
            texts(
                "select concat_ws(' by ', state, coalesce(deleted_by, suspended_by))"
                    + " from orrery.account where id = ?"))
        .containsExactly(standing);
  }

  /** Terms for all debtors of this customer's seller; empty = never, of the notice the same day. */
  void debtorsAreHandled(String notice, String suspend, String delete) {
    String seller = texts("select seller_id::text from orrery.account where id = ?").get(0);
    new AdminConsole(product.node())
        .setDebtorTerms(Long.parseLong(seller), notice, suspend, delete);
  }

  /** Checks all letters about debts and cards that were queued so far. */
  void hasLetters(String... templates) {
    assertThat(texts("select template from orrery.mail where account_id = ? order by id"))
        .filteredOn(LETTERS::contains)
        .containsExactly(templates);
  }

  void restored() {
    new AdminConsole(product.node()).restore(account());
  }

  void resellerIsSuspended() {
    soap.expect(
        Identity.ADMINISTRATOR,
        "suspendAccount",
        "accountId",
        cast.person("reseller").account(),
        "reason",
        "");
  }

  void resellerIsResumed() {
    soap.expect(
        Identity.ADMINISTRATOR, "resumeAccount", "accountId", cast.person("reseller").account());
  }

  private List<String> texts(String sql) {
    try {
      return new Rows(product).texts(sql, account());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void suspended() {
    expect("suspendAccount", "reason", "a story");
  }

  void resumed() {
    expect("resumeAccount");
  }

  void deleted() {
    expect("deleteAccount");
  }

  /** The customer's own choice: the same plan, other periods. */
  void changesPeriod(int period) {
    chooses(SignupForm.PLAN, period);
  }

  /** The customer's own choice of a plan and its periods. */
  void chooses(int plan, int period) {
    soap.expect(signedUp().identity(), "changePlan", "planId", plan, "periodId", period);
  }

  /** Would like to, and owes too much for it. */
  void cannotChoose(int plan, int period) {
    assertThat(
            soap.call(signedUp().identity(), "changePlan", "planId", plan, "periodId", period)
                .outcome())
        .isEqualTo("CREDIT_LIMIT_EXCEEDED");
  }

  /** Checks the balance of the day. */
  void owes(String amount) {
    assertThat(texts("select round(-balance, 2)::text from report.balance where account_id = ?"))
        .containsExactly(amount);
  }

  /** The code with which a call about this customer is refused. */
  String refusal(String operation, Object... parameters) {
    return soap.call(Identity.ADMINISTRATOR, operation, withAccount(parameters)).outcome();
  }

  /** An operator's choice for the resumes that follow: SKIP or ACCRUE. */
  void chargesMissedInSuspension(String choice) {
    try {
      new Rows(product)
          .texts(
              "update orrery.setting set value = ? where name = 'billing.suspended_charges'"
                  + " returning value",
              choice);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the reports show it; negative = the customer owes. */
  BigDecimal balance() throws SQLException {
    return new BigDecimal(
        new Rows(product)
            .text("select balance from report.balance where account_id = ?", account()));
  }

  /** Lines "date amount for date..date" of the reports, in order. */
  List<String> charges(Timeline timeline) throws SQLException {
    return new Rows(product)
            .texts(
                """
            select concat_ws(' ', business_date, round(amount, 2), period_from, period_to)
            from report.charge where account_id = ?
            order by business_date, schedule_id, ordinal""",
                account())
            .stream()
            .map(line -> line(line.split(" "), timeline))
            .toList();
  }

  /** What it has got, as the stories write it. */
  Paperwork paperwork(Timeline timeline) {
    return new Paperwork(new Rows(product), account(), timeline);
  }

  private static String line(String[] parts, Timeline timeline) {
    return "%s %s for %s..%s"
        .formatted(
            timeline.written(LocalDate.parse(parts[0])),
            parts[1],
            timeline.written(LocalDate.parse(parts[2])),
            timeline.written(LocalDate.parse(parts[3])));
  }

  private void expect(String operation, Object... parameters) {
    soap.expect(Identity.ADMINISTRATOR, operation, withAccount(parameters));
  }

  private Object[] withAccount(Object... parameters) {
    Object[] all = new Object[parameters.length + 2];
    all[0] = "accountId";
    all[1] = account();
    System.arraycopy(parameters, 0, all, 2, parameters.length);
    return all;
  }

  private Person signedUp() {
    Person current = person;
    if (current == null) {
      throw new IllegalStateException("not signed up yet");
    }
    return current;
  }
}
