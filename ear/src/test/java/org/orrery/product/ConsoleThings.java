package org.orrery.product;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What the tables of the console name: things of a reseller, of its customer, and of the host. A
 * name that begins with {@code new} is another thing each time; one that tells how something is,
 * such as {@code billingHeld}, makes it so.
 */
final class ConsoleThings {

  /** With this begin the slots of work that nobody does. */
  static final String SLOT = "slot";

  private static final String REASON = "{\"reason\":\"a question\"}";
  private static final String PASSWORD = "looks-only-2026";

  private final Map<String, String> standing = new HashMap<>();
  private final Map<String, Callable<String>> makers = new HashMap<>();
  private final AuthorisationStage stage;
  private final ApiDoor door;
  private final ApiCaller api;
  private final Rows rows;

  ConsoleThings(Product product, AuthorisationStage stage)
      throws SQLException, IOException, InterruptedException {
    this.stage = stage;
    door = new ApiDoor(product, stage);
    api = new ApiCaller(product, Identity.ADMINISTRATOR.login(), product.adminPassword());
    rows = new Rows(product);
    standing.putAll(door.subject(row("none"), "nobody").numbers());
    standing.put("support", stage.identity("support", stage.about("client")).login());
    standing.put("someHold", held());
    standing.put("run", run());
    standing.put("mail", mail("PARKED"));
    standing.put("notice", notice());
    standing.put("cardPayment", cardPayment());
    makeAnother();
    makeOfTheHost();
    makeItSo();
  }

  /** The value of a name. */
  String value(String name) {
    if (standing.containsKey(name)) {
      return standing.get(name);
    }
    if (!makers.containsKey(name)) {
      throw new IllegalArgumentException("nothing is called " + name);
    }
    try {
      return makers.get(name).call();
    } catch (Exception e) {
      throw new IllegalStateException(name, e);
    }
  }

  private void makeAnother() {
    makers.put("newName", () -> Cast.unusedLogin("name"));
    makers.put("newAccount", () -> another("deleteAccount", "account"));
    makers.put("newSuspended", () -> another("resumeAccount", "account"));
    makers.put("newDeleted", () -> another("restoreAccount", "account"));
    makers.put("newSignup", () -> another("approveSignup", "signup"));
    makers.put("newTax", () -> another("endTax", "tax"));
    makers.put("newPromotion", () -> another("endPromotion", "promotion"));
    makers.put("newToken", () -> another("revokeToken", "token"));
    makers.put("newRehearsal", this::rehearsal);
    makers.put("newSchedule", this::schedule);
    makers.put("newHold", this::held);
    makers.put("newHeldAccount", this::heldAccount);
    makers.put("newBrake", this::brake);
  }

  private void makeOfTheHost() {
    makers.put("newClaimingSignup", this::claiming);
    makers.put("newStaff", () -> staff("staff"));
    makers.put("newFactor", () -> factor(staff("factor")));
    makers.put("newJob", this::job);
    makers.put("newParkedMail", () -> mail("PARKED"));
    makers.put("newUnknownMail", () -> mail("UNKNOWN"));
    makers.put("newNotice", this::notice);
    makers.put("newCardPayment", this::cardPayment);
  }

  private void makeItSo() {
    String account = "/accounts/" + standing.get("account");
    String price = "/plans/" + standing.get("plan") + "/prices/base/DOMAIN/RECURRENT";
    makers.put("billingHeld", () -> send("PUT", "/billing/hold", REASON));
    makers.put("billingGoing", () -> send("DELETE", "/billing/hold", ""));
    makers.put("mailsHeld", () -> mailsHeld("because"));
    makers.put("mailsGoing", () -> mailsHeld(""));
    makers.put("ownLimit", () -> send("PUT", account + "/credit-limit", "{\"amount\":\"500.00\"}"));
    makers.put("offered", () -> send("PUT", price, "{\"value\":\"1.50\"}"));
    makers.put(
        "bought",
        () ->
            value("ownLimit")
                + value("offered")
                + send(
                    "POST", account + "/purchases", "{\"resource\":\"DOMAIN\",\"units\":\"1\"}"));
    makers.put(
        "changedSetting",
        () -> send("PUT", "/settings/rehearsal.outlier_factor", "{\"value\":\"6\"}"));
  }

  private String another(String operation, String name) {
    return door.subject(row(operation), "administrator").numbers().get(name);
  }

  private static AuthorisationTable.Row row(String operation) {
    return new AuthorisationTable.Row(operation, "", Map.of("administrator", SoapAnswer.ANSWERED));
  }

  private String rehearsal() throws SQLException {
    String seller = another("approveRehearsal", "seller");
    return rows.text("select max(id)::text from orrery.rehearsal where seller_id = " + seller);
  }

  private String schedule() throws IOException, InterruptedException, SQLException {
    String account = standing.get("account");
    String unused =
        send(
            "POST",
            "/accounts/" + account + "/monthly-debits",
            "{\"amount\":\"6.00\",\"durationMonths\":4,\"frequencyMonths\":2,\"startOn\":3}");
    return rows.text(
        "select max(id)::text from orrery.debit_schedule where account_id = " + account);
  }

  private String held() throws IOException, InterruptedException, SQLException {
    return rows.text(
        "select id::text from orrery.billing_hold where account_id = " + heldAccount());
  }

  private String heldAccount() throws IOException, InterruptedException {
    String account = another("deleteAccount", "account");
    String unused = send("PUT", "/billing/holds/" + account, REASON);
    return account;
  }

  private String claiming() {
    SignupForm form = new SignupForm(Cast.unusedLogin("claim"));
    return stage
        .cast()
        .signUp(Identity.ADMINISTRATOR, form.pair("_ci_exemption_code", "EX-17"))
        .signup();
  }

  private String staff(String kind) throws IOException, InterruptedException {
    String login = Cast.unusedLogin(kind);
    String unused =
        send(
            "POST",
            "/staff",
            "{\"login\":\"%s\",\"role\":\"SUPPORT\",\"password\":\"%s\"}"
                .formatted(login, PASSWORD));
    return login;
  }

  private String factor(String login) throws SQLException {
    return rows.text(
        "insert into orrery.second_factor (login_key, begun_at, confirmed_at)"
            + " values (?, now(), now()) returning login_key",
        login);
  }

  /** Work that somebody is at for as long as the tests take. */
  private String job() throws SQLException {
    return rows.text(
        "insert into orrery.job (kind, slot, asked_by, asked_at, node, started_at, alive_at, state)"
            + " values ('VERIFICATION', ?, 'admin', now(), 'away', now(),"
            + " now() + interval '1 day', 'AT_WORK') returning id::text",
        Cast.unusedLogin(SLOT));
  }

  private String run() throws SQLException {
    return rows.text(
        "insert into orrery.bill_run (seller_id, business_date, started_at, ended_at)"
            + " values (?::bigint, '2001-02-03', now(), now()) returning business_date::text",
        standing.get("seller"));
  }

  private String brake() throws SQLException {
    return rows.text(
        "insert into orrery.brake_approval (seller_id, business_date, kind, planned, accounts)"
            + " select ?::bigint, date '2001-02-03' + count(*)::int, 'DEBIT', 5, 10"
            + " from orrery.brake_approval returning business_date::text",
        standing.get("seller"));
  }

  private String mail(String state) throws SQLException {
    return rows.text(
        "insert into orrery.mail (key, seller_id, account_id, recipient, template, filling, state)"
            + " values (?, ?::bigint, ?::bigint, 'guest@example.com', 'welcome', '{}', ?)"
            + " returning id::text",
        Cast.unusedLogin("mail"),
        standing.get("seller"),
        standing.get("account"),
        state);
  }

  private String mailsHeld(String reason) throws SQLException {
    return rows.text(
        "update orrery.setting set value = ? where name = 'mail.hold' returning 1::text", reason);
  }

  private String notice() throws SQLException {
    return MoneyStage.notice(rows, Cast.unusedLogin("notice"));
  }

  private String cardPayment() throws SQLException {
    return MoneyStage.cardPayment(rows, stage.cast());
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = api.send(method, path, body, "If-Match", "*");
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + " " + answer.body());
    }
    return "1";
  }
}
