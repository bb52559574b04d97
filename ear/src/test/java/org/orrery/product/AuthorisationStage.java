package org.orrery.product;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everybody whom one authorisation table names. The people are of a {@link Cast}; each kind of API
 * token has an administrator of its own, because the trail bounds the refusals of one login.
 */
final class AuthorisationStage {

  private static final String ADMINISTRATOR =
      """
      with person as (insert into orrery.customer (seller_id) values (1) returning id)
      insert into orrery.credential
        (login_key, login, customer_id, role, seller_id, managed_seller_id, password_hash)
      select ?, ?, person.id, role, seller_id, managed_seller_id, ?
      from person, orrery.credential where login_key = 'admin' returning login""";

  /** Knows the administrator's password; a token would be refused for being one. */
  private static final String SUPPORT =
      """
      with person as (insert into orrery.customer (seller_id) values (1) returning id)
      insert into orrery.credential
        (login_key, login, customer_id, role, seller_id, managed_seller_id, password_hash)
      select ?, ?, person.id, 'SUPPORT', seller_id, managed_seller_id, password_hash
      from person, orrery.credential where login_key = 'admin' returning login""";

  private static final String HASH =
      "update orrery.credential set password_hash = ? where login_key = ? returning login";

  /** Those who show passwords. */
  private static final List<String> PEOPLE =
      List.of("reseller", "client", "suspendedclient", "stranger", "rival", "rivalclient");

  private static final String TOKEN =
      """
      insert into orrery.api_token
        (login_key, name, secret_hash, secret_end, operations, accounts, addresses, created_at,
         created_by, expires_at, revoked_at, revoked_by)
      select ?, 'matrix', sha256(convert_to(?, 'UTF8')), 'test', ?::text[], ?::bigint[], ?::text[],
        now() - interval '2 days', 'test', now() + ?::interval,
        case when ? then now() end, case when ? then 'test' end
      returning id::text""";

  /** With those that are meant only where they are named in full. */
  private static final String ALL =
      "{*,AdminServices.changePassword,JsonApi.settleCardPayment,JsonApi.assignNotice}";

  private static final int DIGITS = 50;

  private final SoapCaller soap;
  private final Rows rows;
  private final Cast cast;
  private final Map<String, Identity> shown = new HashMap<>();
  private final int plan;
  private final String seller;

  AuthorisationStage(Product product) throws SQLException {
    soap = new SoapCaller(product);
    rows = new Rows(product);
    cast = new Cast(soap);
    plan = cast.firstPlan("reseller");
    seller = rows.text("select seller_id::text from orrery.plan where id = ?", plan);
    String other = cast.another("client").account();
    checkCheaply(Identity.ADMINISTRATOR);
    token("noscope", "{Nothing}", "{}", "{}", "1 day");
    token("expired", ALL, "{}", "{}", "-1 day");
    token("revoked", ALL, "{}", "{}", "1 day");
    token("elsewhere", ALL, "{}", "{192.0.2.0/24}", "1 day");
    token("otheraccount", ALL, "{" + other + "}", "{}", "1 day");
    String id = token("overmoney", ALL, "{}", "{}", "1 day");
    rows.text(
        "insert into orrery.api_token_money values (?, 'USD', 0.01) returning currency",
        Long.parseLong(id));
    String support = Cast.unusedLogin("support");
    rows.text(SUPPORT, support, support);
    shown.put("support", Identity.of(support, Identity.ADMINISTRATOR.password()));
    for (String role : PEOPLE) {
      checkCheaply(cast.identity(role));
    }
  }

  /** The password stays; to check it takes no time any more. */
  private void checkCheaply(Identity person) throws SQLException {
    rows.text(HASH, CheapHash.of(person.password()), person.login());
  }

  private String token(
      String caller, String operations, String accounts, String addresses, String lives)
      throws SQLException {
    String login = Cast.unusedLogin(caller);
    rows.text(ADMINISTRATOR, login, login, CheapHash.of("what nobody shows"));
    String digits = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    String secret = "orr_" + "0".repeat(DIGITS - digits.length()) + digits;
    boolean revoked = caller.equals("revoked");
    shown.put(caller, Identity.of(login, secret));
    return rows.text(
        TOKEN, login, secret, operations, accounts, addresses, lives, revoked, revoked);
  }

  /** A plan of the reseller. */
  int plan() {
    return plan;
  }

  /** The reseller's number as a seller. */
  String seller() {
    return seller;
  }

  Cast cast() {
    return cast;
  }

  /** The reseller's customer, or the suspended one for a caller who is that. */
  Person about(String caller) {
    return cast.person(caller.equals("suspended") ? "suspendedclient" : "client");
  }

  /** What a caller shows; not for the anonymous. */
  Identity identity(String caller, Person target) {
    return switch (caller) {
      case "owner", "suspended" -> target.identity();
      case "wrongpassword" -> target.identity().withPassword("a wrong one");
      case "foreigner" -> cast.identity("rivalclient");
      case "administrator" -> Identity.ADMINISTRATOR;
      default -> shown.containsKey(caller) ? shown.get(caller) : cast.identity(caller);
    };
  }
}
