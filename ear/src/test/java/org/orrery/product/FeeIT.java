package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plan that costs something, as an operator sells it: fees, refunds, trials, limits. */
class FeeIT {

  private static final LocalDate SIGNUP = LocalDate.parse("2027-04-20");
  private static final String PLAN = String.valueOf(SignupForm.PLAN);

  private static Product product;
  private static AdminProgram admin;
  private static SoapCaller soap;
  private static Cast cast;

  @BeforeAll
  static void start() throws Exception {
    product = ProductBuilder.aProduct().named("fee").start();
    admin = new AdminProgram(product.node());
    soap = new SoapCaller(product);
    cast = new Cast(soap);
    admin.run("plans", "price", PLAN, "account", "recurrent", "10");
    admin.run("plans", "price", PLAN, "mailbox", "setup", "2");
    admin.run("plans", "price", PLAN, "mailbox", "recurrent", "5");
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void a_customer_buys_pays_two_periods_and_returns() throws Exception {
    int years = Timeline.yearsFrom(SIGNUP, new AdminConsole(product.node()).businessDate());
    LocalDate day = SIGNUP.plusYears(years);
    admin.run("clock", "set", day.toString());
    String account = signUp(new SignupForm(Cast.unusedLogin("buyer")));
    admin.run("accounts", "credit-limit", "--account", account, "1000");
    admin.run("purchases", "buy", "--account", account, "mailbox", "2");
    billTo(day.plusMonths(1));
    billTo(day.plusMonths(2));
    admin.run("purchases", "return", "--account", account, "mailbox", "1");
    billTo(day.plusMonths(2).plusDays(1));

    assertThat(
            texts("select kind || ' ' || round(amount, 2) from report.charge", account, "ordinal"))
        .containsExactlyInAnyOrder(
            "RECURRENT_FEE 10.00",
            "SETUP_FEE 4.00",
            "RECURRENT_FEE 10.00",
            "RECURRENT_FEE 10.00",
            "RECURRENT_FEE 10.00",
            "RECURRENT_FEE 10.00",
            "RECURRENT_FEE 10.00");
    assertThat(
            texts("select kind || ' ' || round(net_amount, 2) from orrery.invoice", account, "id"))
        .containsExactly(
            "INVOICE 10.00", "INVOICE 14.00", "INVOICE 20.00", "INVOICE 20.00", "CREDIT_NOTE 5.00");
    assertThat(admin.run("books", "verify")).contains("sound");
    assertThat(admin.run("statement", account))
        .contains("account %s, %s to %s".formatted(account, day, day.plusMonths(2).plusDays(1)));
  }

  @Test
  void a_trial_of_0_days_is_suspended_until_it_pays() throws Exception {
    admin.run("plans", "terms", PLAN, "100", "0", "0", "0");
    String account = signUp(new SignupForm(Cast.unusedLogin("trial")).withoutPayment());
    assertThat(standing(account)).isEqualTo("SUSPENDED by TRIAL");

    assertThat(admin.run("accounts", "payer", "--account", account, "Check")).contains("SUSPENDED");
    soap.expect(Identity.ADMINISTRATOR, "resumeAccount", "accountId", account);
    admin.run("accounts", "restart-billing", "--account", account);

    assertThat(standing(account)).isEqualTo("ACTIVE");
    assertThat(
            texts("select kind || ' ' || round(net_amount, 2) from orrery.invoice", account, "id"))
        .containsExactly("INVOICE 10.00", "CREDIT_NOTE 10.00", "INVOICE 10.00");
    assertThat(admin.run("books", "verify")).contains("sound");
  }

  @Test
  void a_trial_that_becomes_a_payer_by_a_card_is_resumed_and_charged_by_itself() throws Exception {
    String account = endedTrial();

    assertThat(giveCard(account)).contains("pays by that card").doesNotContain("4242");
    assertThat(standing(account)).isEqualTo("SUSPENDED by TRIAL");
    assertThat(admin.run("accounts", "payer", "--account", account, "CC")).contains("ACTIVE");

    verifyThatItPays(account);
  }

  @Test
  void a_payer_whose_card_comes_later_is_resumed_by_the_card() throws Exception {
    String account = endedTrial();

    assertThat(admin.run("accounts", "payer", "--account", account, "CC")).contains("SUSPENDED");
    giveCard(account);

    verifyThatItPays(account);
  }

  private static String endedTrial() throws Exception {
    admin.run("plans", "terms", PLAN, "100", "0", "0", "0");
    admin.run("payments", "gateway", "sandbox");
    String account = signUp(new SignupForm(Cast.unusedLogin("card")).withoutPayment());
    assertThat(standing(account)).isEqualTo("SUSPENDED by TRIAL");
    return account;
  }

  private static String giveCard(String account) throws Exception {
    return admin.type(
        "4242 4242 4242 4242\n", "payments", "card", "--account", account, "2099-12", "A. Holder");
  }

  private static void verifyThatItPays(String account) throws Exception {
    admin.run("billing", "run");
    assertThat(standing(account)).isEqualTo("ACTIVE");
    assertThat(texts("select round(amount, 2)::text from report.payment", account, "payment_id"))
        .containsExactly("10.00");
    assertThat(Files.readString(product.node().log())).doesNotContain("4242 4242", "42424242");
    assertThat(admin.run("status")).contains("sandbox sellers    1 ");
    admin.run("payments", "gateway", "none"); // Other stories' cards are none of the sandbox's.
    assertThat(admin.run("status")).doesNotContain("sandbox");
    assertThat(admin.run("books", "verify")).contains("sound");
  }

  @Test
  void an_account_over_its_limit_is_warned_suspended_and_once_deleted_forgotten() throws Exception {
    admin.run("plans", "price", PLAN, "traffic", "free", "10");
    admin.run("overlimit", "terms", "80", "100");
    LocalDate day = new AdminConsole(product.node()).businessDate();
    String account = signUp(new SignupForm(Cast.unusedLogin("heavy")));
    admin.run("accounts", "credit-limit", "--account", account, "1000");
    uses(account, day, "8.5");
    billTo(day.plusDays(1));
    uses(account, day.plusDays(1), "1.5");
    billTo(day.plusDays(2));

    assertThat(standing(account)).isEqualTo("SUSPENDED by OVERLIMIT");
    assertThat(texts("select template from report.mail", account, "mail_id"))
        .containsExactly("account-opened", "overlimit-warning-suspends", "overlimit-suspended");
    assertThat(admin.run("overlimit", "list")).contains("TRAFFIC", "10");

    soap.expect(Identity.ADMINISTRATOR, "deleteAccount", "accountId", account);
    billTo(day.plusDays(31));
    assertThat(texts("select email from orrery.contact", account, "kind")).hasSize(2);
    billTo(day.plusDays(32));
    assertThat(texts("select email from orrery.contact", account, "kind")).isEmpty();
    assertThat(texts("select recipient from report.mail", account, "mail_id"))
        .containsOnly("")
        .hasSize(3);
    assertThatIllegalStateException()
        .isThrownBy(() -> admin.run("accounts", "restore", "--account", account));
    assertThat(admin.run("books", "verify")).contains("sound");
  }

  private static void uses(String account, LocalDate day, String gigabytes) throws Exception {
    admin.run("usage", "record", "--account", account, "traffic", day.toString(), gigabytes);
  }

  private static String signUp(SignupForm form) {
    return String.valueOf(cast.signUp(Identity.ADMINISTRATOR, form).accountId());
  }

  private static void billTo(LocalDate day) throws Exception {
    admin.run("clock", "set", day.toString());
    admin.run("billing", "run");
  }

  private static String standing(String account) throws SQLException {
    return new Rows(product)
        .text(
            "select concat_ws(' by ', state, suspended_by) from orrery.account where id = ?",
            Long.valueOf(account));
  }

  private static List<String> texts(String select, String account, String order)
      throws SQLException {
    return new Rows(product)
        .texts(select + " where account_id = ? order by " + order, Long.valueOf(account));
  }
}
