package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards are charged by themselves, and notices credited, on a server as it is delivered. */
class PaymentIT {

  /** A timer ticks each minute, and an answer that was lost is asked for a minute later. */
  private static final Duration PATIENCE = Duration.ofSeconds(220);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private static Product product;
  private static AdminProgram admin;

  @TempDir Path directory;

  private final SoapCaller soap = new SoapCaller(product);
  private final Rows rows = new Rows(product);
  private final Cast cast = new Cast(soap);

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    product =
        ProductBuilder.aProduct()
            .named("payment")
            .withoutTestClock()
            .with("ORRERY_ACCESS_ALLOW", "127.0.0.0/8 ::1")
            .start();
    admin = new AdminProgram(product.node());
    admin.run("payments", "gateway", "sandbox");
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void a_card_is_charged_for_a_debit_by_call_even_when_the_answer_is_lost() throws Exception {
    Person person =
        cast.signUp(
            Identity.ADMINISTRATOR,
            new SignupForm(Cast.unusedLogin("card")).payment("number", "4000000000000010"));
    soap.expect(
        Identity.ADMINISTRATOR,
        "oneTimeDebit",
        "accountId",
        person.account(),
        "amount",
        "25",
        "description",
        "setup",
        "note",
        "",
        "isInvoice",
        "false",
        "inclTaxes",
        "false");

    await(
        "select count(*) from report.payment where account_id = ? and amount = 25",
        person.accountId());

    assertThat(
            rows.text(
                "select balance::numeric(9,2)::text from report.balance where account_id = ?",
                person.accountId()))
        .isEqualTo("0.00");
    assertThat(rows.text("select calls::text from orrery.sandbox_charge")).isEqualTo("1");
    assertThat(admin.run("payments", "list")).contains("No payment is open.");
    assertThat(admin.run("books", "verify")).contains("sound");
    assertThat(admin.run("vault", "rekey")).contains("0 sealed anew");
  }

  @Test
  void a_payment_notice_opens_the_account_of_its_signup_and_credits_it_once() throws Exception {
    storeSecret("worldpay.password", "open sesame");
    Person person =
        cast.signUp(
            Identity.ADMINISTRATOR, new SignupForm(Cast.unusedLogin("web")).paidBy("WorldPay"));
    assertThat(person.account()).isEmpty();
    String form = "transId=771&transStatus=Y&cartId=signup-" + person.signup();
    form += "&authAmount=30.00&authCurrency=USD&testMode=0&callbackPW=";

    assertThat(post("worldpay", form + "open+says+me")).isEqualTo(403);
    assertThat(rows.text("select count(*)::text from orrery.payment_notice")).isEqualTo("0");
    assertThat(post("worldpay", form + "open+sesame")).isEqualTo(200);
    assertThat(post("worldpay", form + "open+sesame")).isEqualTo(200);

    assertThat(
            rows.text(
                "select p.amount::numeric(9,2)::text from report.payment p"
                    + " join orrery.signup s on s.account_id = p.account_id where s.id = ?",
                Long.valueOf(person.signup())))
        .isEqualTo("30.00");
    assertThat(admin.run("notices", "list")).contains("No notice waits.");
  }

  @Test
  void the_door_of_notices_is_narrow() throws Exception {
    assertThat(post("worldpay", "x=" + "y".repeat(70_000))).isEqualTo(413);
    assertThat(post("gestpay", "x=y")).isEqualTo(404);
    assertThat(post("worldpay?seller=1%20or%201", "x=y")).isEqualTo(404);
    assertThat(post("2checkout", "REFNO=1")).isEqualTo(403);
    assertThat(
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(address("worldpay")).build(),
                    HttpResponse.BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(405);
  }

  private void storeSecret(String name, String value) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("secret"), value + "\n");
    assertThat(admin.run("payments", "secret", name, file.toString())).doesNotContain(value);
  }

  private static int post(String method, String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address(method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static URI address(String method) {
    return product.address().resolve("/api/v1/payment-notices/" + method);
  }

  private void await(String count, Object parameter) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (rows.text(count, parameter).equals("0") && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    assertThat(rows.text(count, parameter)).isEqualTo("1");
  }
}
