package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.product.ApiCaller.refused;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.client.ApiException;
import org.orrery.client.ApiResponse;
import org.orrery.client.api.AccountsApi;
import org.orrery.client.api.BillingApi;
import org.orrery.client.api.BooksApi;
import org.orrery.client.api.ChargesApi;
import org.orrery.client.api.InvoicesApi;
import org.orrery.client.api.JobsApi;
import org.orrery.client.api.MailsApi;
import org.orrery.client.api.MeApi;
import org.orrery.client.api.OverviewApi;
import org.orrery.client.api.PlansApi;
import org.orrery.client.api.SellersApi;
import org.orrery.client.api.SignupsApi;
import org.orrery.client.api.TaxesApi;
import org.orrery.client.model.AccountBody;
import org.orrery.client.model.ChargeBody;
import org.orrery.client.model.ChargePage;
import org.orrery.client.model.ContactBody;
import org.orrery.client.model.CreditLimitBody;
import org.orrery.client.model.DayBody;
import org.orrery.client.model.EntryBody;
import org.orrery.client.model.FigureBody;
import org.orrery.client.model.HoldBody;
import org.orrery.client.model.InvoiceLineBody;
import org.orrery.client.model.JobBody;
import org.orrery.client.model.NameBody;
import org.orrery.client.model.NewCreditBody;
import org.orrery.client.model.NewSignupBody;
import org.orrery.client.model.NewTaxBody;
import org.orrery.client.model.OneTimeDebitBody;
import org.orrery.client.model.OverviewBody;
import org.orrery.client.model.PlanBody;
import org.orrery.client.model.PlanOfferBody;
import org.orrery.client.model.PlanPricesBody;
import org.orrery.client.model.PostingBody;
import org.orrery.client.model.PriceBody;
import org.orrery.client.model.ReasonBody;
import org.orrery.client.model.RehearsalRequestBody;
import org.orrery.client.model.ScheduleBody;
import org.orrery.client.model.SignupBody;
import org.orrery.client.model.TaxChangeBody;
import org.orrery.client.model.TestMailBody;

/** The generated client against the product: what CI knows that the OpenAPI document is true. */
class JsonApiIT {

  private static final int LOOKS_MAX = 600;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private static final String PASSWORD = "a-good-password";
  private static int customers;

  private final Product product = Product.shared();
  private final ApiCaller admin = new ApiCaller(product, "admin", product.adminPassword());
  private final AccountsApi accounts = new AccountsApi(admin.client());
  private final ChargesApi charges = new ChargesApi(admin.client());
  private String login;
  private long account;

  @BeforeEach
  void sign_somebody_up() throws ApiException {
    login = "jsoncustomer" + ++customers;
    SignupBody signup =
        new SignupsApi(admin.client())
            .signUp(
                new NewSignupBody()
                    .planId(SignupForm.UNBILLED_PLAN)
                    .periodId(0)
                    .login(login)
                    .password(PASSWORD)
                    .owner(
                        new ContactBody()
                            .firstName("Json")
                            .lastName("Customer")
                            .email(login + "@example.com")),
                null);
    account = signup.getAccount();
  }

  @Test
  void an_account_is_found_by_its_login_before_all_others() throws Exception {
    assertThat(accounts.listAccounts(null, null, null, null, login, null, null).getItems())
        .extracting(AccountBody::getId)
        .startsWith(account);
    refused(
        400,
        "INVALID_VALUE",
        () -> accounts.listAccounts(null, "ACTIVE", null, null, login, null, null));
  }

  @Test
  void the_overview_tells_an_administrator_of_the_installation() throws Exception {
    OverviewBody overview = new OverviewApi(admin.client()).readOverview(null);

    assertThat(overview.getInstallation()).isNotNull();
    assertThat(overview.getInstallation().getNodesUp()).isPositive();
    assertThat(overview.getInstallation().getFirstSteps()).isNotNull();
  }

  @Test
  void an_account_lives_from_signup_to_deletion() throws Exception {
    assertThat(accounts.readAccount(account).getLogin()).isEqualTo(login);
    assertThat(accounts.listAccounts(null, null, login, null, null, null, null).getItems())
        .extracting(AccountBody::getId)
        .containsExactly(account);

    accounts.suspendAccount(account, new ReasonBody().reason("a question"), null);
    refused(
        409,
        "ACCOUNT_ALREADY_SUSPENDED",
        () -> accounts.suspendAccount(account, new ReasonBody().reason("again"), null));
    assertThat(accounts.readAccount(account).getState()).isEqualTo("SUSPENDED");
    assertThat(accounts.resumeAccount(account, null).getState()).isEqualTo("ACTIVE");

    accounts.deleteAccount(account, null);
    refused(404, "ACCOUNT_NOT_FOUND", () -> accounts.readAccount(account));
    assertThat(accounts.restoreAccount(account, null).getState()).isEqualTo("ACTIVE");
  }

  @Test
  void a_debit_can_be_followed_from_the_schedule_to_the_books() throws Exception {
    long schedule =
        charges
            .debitOnce(account, new OneTimeDebitBody().amount("6.00").description("a visit"), null)
            .getId();
    charges.addCredit(
        account, new NewCreditBody().amount("2.50").description("Check").externalId("c-1"), null);

    assertThat(charges.listSchedules(account, null, null, null).getItems())
        .extracting(ScheduleBody::getId)
        .containsExactly(schedule);
    ChargeBody charge =
        charges.listCharges(account, schedule, null, null, null, null).getItems().get(0);
    assertThat(charge.getAmount().getAmount()).isEqualTo("6.00");
    assertThat(charges.readCharge(account, charge.getId())).isEqualTo(charge);
    assertThat(charges.readSchedule(account, schedule).getDescription()).isEqualTo("a visit");
    refused(400, "INVALID_VALUE", () -> charges.readSchedule(account, 4711_000_000L));
    assertThat(String.join("\n", charges.explainCharge(account, charge.getId()).getLines()))
        .contains("6.00");

    BooksApi books = new BooksApi(admin.client());
    List<EntryBody> entries = books.listEntries(account, null, null, null, null).getItems();
    assertThat(entries)
        .extracting(entry -> entry.getAmount().getAmount())
        .containsExactly("2.50", "-6.00");
    assertThat(books.readEntry(account, entries.get(0).getId())).isEqualTo(entries.get(0));
    refused(400, "INVALID_VALUE", () -> books.readPayment(account, 4711_000_000L));
    assertThat(books.listPostings(account, entries.get(1).getId()).getItems())
        .extracting(PostingBody::getBook)
        .contains("receivable", "revenue");
    LocalDate today = charge.getOn();
    assertThat(books.readBalance(account, today).getBalance().getAmount()).isEqualTo("-3.50");
    assertThat(books.readBalance(account, today.minusDays(1)).getBalance().getAmount())
        .isEqualTo("0.00");
    assertThat(books.readStatement(account, null, null).getClosing().getAmount())
        .isEqualTo("-3.50");
  }

  @Test
  void an_invoice_is_listed_read_and_printed() throws Exception {
    charges.debitOnce(account, new OneTimeDebitBody().amount("6.00").description("a visit"), null);
    InvoicesApi invoices = new InvoicesApi(admin.client());

    long id =
        invoices.listAccountInvoices(account, null, null, null, null).getItems().get(0).getId();

    assertThat(invoices.readInvoice(account, id).getLines())
        .extracting(InvoiceLineBody::getDescription)
        .containsExactly("a visit");
    assertThat(Files.readAllBytes(invoices.printInvoice(account, id).toPath()))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void a_list_is_read_to_its_end_page_by_page() throws Exception {
    for (int i = 1; i <= 5; i++) {
      charges.debitOnce(
          account, new OneTimeDebitBody().amount(i + ".00").description("visit"), null);
    }

    List<String> amounts = new ArrayList<>();
    Long after = 0L;
    while (after != null) {
      ChargePage page = charges.listCharges(account, null, null, null, after, 2);
      page.getItems().forEach(charge -> amounts.add(charge.getAmount().getAmount()));
      after = page.getNext();
    }

    assertThat(amounts).containsExactly("5.00", "4.00", "3.00", "2.00", "1.00");
    refused(
        400, "INVALID_VALUE", () -> charges.listCharges(account, null, null, null, null, 1_000));
  }

  @Test
  void nothing_is_overwritten_that_was_not_read() throws Exception {
    String read = tag(accounts.readCreditLimitWithHttpInfo(account));
    ApiResponse<CreditLimitBody> first =
        accounts.setCreditLimitWithHttpInfo(
            read, account, new CreditLimitBody().amount("10.00"), null);

    refused(
        412,
        "CHANGED_MEANWHILE",
        () -> accounts.setCreditLimit(read, account, new CreditLimitBody().amount("20.00"), null));
    assertThat(
            admin
                .send("PUT", "/accounts/" + account + "/credit-limit", "{\"amount\":\"1.00\"}")
                .statusCode())
        .isEqualTo(428);
    assertThat(accounts.readCreditLimit(account).getAmount()).isEqualTo("10.00");
    accounts.setCreditLimit(tag(first), account, new CreditLimitBody().amount("30.00"), null);
    assertThat(accounts.readCreditLimit(account).getAmount()).isEqualTo("30.00");

    PlansApi plans = new PlansApi(admin.client());
    long copy =
        plans.copyPlan(SignupForm.PLAN, new NameBody().name("copy for " + login), null).getId();
    PlanPricesBody prices =
        plans.setBasePrice(
            tag(plans.readPlanPricesWithHttpInfo((int) copy)),
            (int) copy,
            "DOMAIN",
            "RECURRENT",
            new FigureBody().value("1.50"),
            null);
    assertThat(prices.getPeriods().get(0).getResources())
        .filteredOn(price -> price.getResource().equals("DOMAIN"))
        .extracting(PriceBody::getRecurrent)
        .containsExactly("1.5");

    PlanBody closed =
        plans.setPlanOffer(
            tag(plans.readPlanWithHttpInfo((int) copy)),
            (int) copy,
            new PlanOfferBody().name("copy for " + login).openToSignup(false),
            null);
    assertThat(closed.getOpenToSignup()).isFalse();
  }

  @Test
  void what_was_read_and_has_not_changed_is_not_sent_again() throws Exception {
    String path = "/accounts/" + account;
    String tag = admin.send("GET", path, "").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = admin.send("GET", path, "", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<String> packed = admin.send("GET", path, "", "If-None-Match", "W/" + tag);
    assertThat(packed.statusCode()).as("behind a proxy that packs").isEqualTo(304);
  }

  @Test
  void operators_see_and_steer_the_bill_run() throws Exception {
    BillingApi billing = new BillingApi(admin.client());
    LocalDate today = new SellersApi(admin.client()).readClock(1L).getOpenOn();

    billing.holdAccount(account, new ReasonBody().reason("a question"), null);
    assertThat(billing.listHolds(null, false, null, null).getItems())
        .extracting(HoldBody::getAccount)
        .contains(account);
    billing.releaseAccount(account, null);
    assertThat(billing.listHolds(null, false, null, null).getItems())
        .extracting(HoldBody::getAccount)
        .doesNotContain(account);

    JobBody rehearsed = end(billing.rehearse(new RehearsalRequestBody().on(today), null));
    assertThat(rehearsed.getState()).isEqualTo("DONE");
    assertThat(rehearsed.getOn()).isEqualTo(today);
    assertThat(billing.readRehearsal(rehearsed.getRehearsal()).getOn()).isEqualTo(today);
    assertThat(billing.listRehearsals(null, null, null, null, 1).getItems()).hasSize(1);
    assertThat(new JobsApi(admin.client()).listJobs(1L, null, null).getItems())
        .extracting(JobBody::getId)
        .contains(rehearsed.getId());
    assertThat(end(billing.runBilling(null)).getResult()).contains(" 0 failed");
    assertThat(billing.readBilling().getBusinessDate()).isEqualTo(today);
    assertThat(billing.listFailures(null, null, null).getItems()).isEmpty();
  }

  @Test
  void a_tax_is_added_changed_and_ended() throws Exception {
    TaxesApi taxes = new TaxesApi(admin.client());
    LocalDate later = new SellersApi(admin.client()).readClock(1L).getOpenOn().plusYears(50);
    long id =
        taxes
            .addTax(
                new NewTaxBody()
                    .description("tax of " + login)
                    .percent("19")
                    .area("QQ")
                    .validFrom(later),
                null)
            .getId();

    long next =
        taxes.changeTax(id, new TaxChangeBody().percent("20").on(later.plusDays(1)), null).getId();
    taxes.endTax(next, new DayBody().on(later.plusDays(2)), null);
    assertThat(taxes.readTax(next).getPercent()).isEqualTo("20");

    assertThat(taxes.listTaxes(null).getItems())
        .filteredOn(rule -> rule.getDescription().equals("tax of " + login))
        .extracting(rule -> rule.getPercent() + " until " + rule.getValidUntil())
        .containsExactly("19 until " + later.plusDays(1), "20 until " + later.plusDays(2));
  }

  @Test
  void the_books_are_verified_in_the_background() throws Exception {
    JobsApi jobs = new JobsApi(admin.client());

    JobBody verified = end(jobs.verifyBooks(null));

    assertThat(verified.getState()).isEqualTo("DONE");
    assertThat(verified.getResult()).endsWith("sound");
    assertThat(verified.getDone()).isEqualTo(verified.getTotal()).isPositive();
    assertThat(jobs.listJobs(null, null, null).getItems())
        .extracting(JobBody::getId)
        .contains(verified.getId());
    refused(404, "JOB_NOT_FOUND", () -> jobs.readJob(4711_000_000L));
  }

  @Test
  void mails_that_are_not_sent_are_listed_and_the_mail_server_is_tried() throws Exception {
    MailsApi mails = new MailsApi(admin.client());

    assertThat(mails.listMails().getItems()).hasSizeLessThanOrEqualTo(500);
    refused(
        400, "INVALID_VALUE", () -> mails.sendTestMail(new TestMailBody().recipient("no-address")));
  }

  /** Looks for a job until it is over. */
  private JobBody end(JobBody begun) throws ApiException {
    JobsApi jobs = new JobsApi(admin.client());
    JobBody job = begun;
    for (int looks = 0; looks < LOOKS_MAX && job.getEndedAt() == null; looks++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      job = jobs.readJob(begun.getId());
    }
    return job;
  }

  @Test
  void what_was_done_and_refused_is_in_the_audit_trail() throws Exception {
    charges.debitOnce(account, new OneTimeDebitBody().amount("6.00").description("a visit"), null);
    ApiCaller customer = new ApiCaller(product, login, PASSWORD);
    refused(
        403,
        "ACCESS_DENIED",
        () -> new AccountsApi(customer.client()).deleteAccount(account, null));

    String trail = admin.send("GET", "/audit?door=JSON&account=" + account, "").body();

    assertThat(trail)
        .contains("\"operation\":\"signUp\"")
        .contains("\"operation\":\"debitOnce\"", "\"outcome\":\"DONE\"")
        .contains("\"operation\":\"deleteAccount\"", "\"outcome\":\"ACCESS_DENIED\"")
        .doesNotContain(PASSWORD);
    assertThat(customer.send("GET", "/audit", "").statusCode()).isEqualTo(403);
  }

  @Test
  void a_customer_sees_its_own_and_changes_nothing() throws Exception {
    ApiCaller customer = new ApiCaller(product, login, PASSWORD);
    AccountsApi own = new AccountsApi(customer.client());

    assertThat(new MeApi(customer.client()).readCaller().getRole()).isEqualTo("USER");
    assertThat(own.listAccounts(null, null, null, null, null, null, null).getItems())
        .extracting(AccountBody::getId)
        .containsExactly(account);
    refused(404, "ACCOUNT_NOT_FOUND", () -> own.readAccount(1950L));
    refused(403, "ACCESS_DENIED", () -> own.deleteAccount(account, null));
    refused(403, "ACCESS_DENIED", () -> new TaxesApi(customer.client()).listTaxes(null));
    refused(403, "ACCESS_DENIED", () -> new JobsApi(customer.client()).listJobs(null, null, null));
    refused(403, "ACCESS_DENIED", () -> new BillingApi(customer.client()).runBilling(null));
    assertThat(accounts.readAccount(account).getState()).isEqualTo("ACTIVE");
  }

  @Test
  void whoever_is_not_known_is_told_nothing() throws Exception {
    HttpResponse<String> anonymous =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(product.address().resolve("/api/v1/accounts")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(anonymous.statusCode()).isEqualTo(401);
    assertThat(anonymous.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(anonymous.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Basic");
    assertThat(anonymous.body()).contains("\"code\":\"AUTHENTICATION_FAILED\"");

    ApiCaller stranger = new ApiCaller(product, login, "wrong");
    assertThat(stranger.send("GET", "/accounts", "").statusCode()).isEqualTo(401);
    assertThat(stranger.send("GET", "/accounts/1", "").statusCode()).isEqualTo(401);
  }

  @Test
  void every_operation_asks_who_calls() throws Exception {
    String document = admin.send("GET", "/openapi.json", "").body();
    ApiCaller stranger = new ApiCaller(product, "", "");

    for (var path : new ObjectMapper().readTree(document).get("paths").properties()) {
      for (var verb : path.getValue().properties()) {
        String method = verb.getKey().toUpperCase(Locale.ROOT);
        HttpResponse<String> answer =
            stranger.send(method, path.getKey().replaceAll("\\{\\w+}", "1"), "{}");
        assertThat(answer.statusCode()).as(method + " " + path.getKey()).isEqualTo(401);
      }
    }
  }

  @Test
  void what_is_not_the_json_of_an_operation_is_refused_as_a_problem() throws Exception {
    String path = "/accounts/" + account;
    String debits = path + "/one-time-debits";

    problem(400, "MALFORMED", admin.send("POST", debits, "{\"amount\":"));
    problem(400, "MALFORMED", admin.send("POST", debits, "{\"amuont\":\"6.00\"}"));
    problem(400, "MISSING_VALUE", admin.send("POST", debits, ""));
    problem(400, "MISSING_VALUE", admin.send("POST", debits, "{}"));
    problem(400, "INVALID_VALUE", admin.send("POST", debits, "{\"amount\":\"1e9\"}"));
    problem(400, "INVALID_VALUE", admin.send("GET", path + "/charges?from=yesterday", ""));
    problem(404, "NOT_FOUND", admin.send("GET", "/no/such/path", ""));
    problem(405, "METHOD_NOT_ALLOWED", admin.send("DELETE", "/taxes", ""));
    problem(413, "REQUEST_ENTITY_TOO_LARGE", admin.send("POST", debits, " ".repeat(70_000)));
    problem(
        403,
        "FORBIDDEN",
        admin.send("POST", debits, "{\"amount\":\"6.00\"}", "Sec-Fetch-Site", "cross-site"));
    assertThat(charges.listCharges(account, null, null, null, null, null).getItems()).isEmpty();
  }

  @Test
  void the_document_is_served_to_everybody() throws Exception {
    HttpResponse<String> document =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(product.address().resolve("/api/v1/openapi.json")).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body()).contains("\"openapi\"", "/accounts/{account}/charges");
  }

  private static void problem(int status, String code, HttpResponse<String> answer) {
    assertThat(answer.body()).contains("\"code\":\"" + code + '"');
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  private static String tag(ApiResponse<?> response) {
    return response.getHeaders().get("etag").get(0);
  }
}
