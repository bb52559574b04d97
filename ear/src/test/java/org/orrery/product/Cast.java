package org.orrery.product;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The people of one test, by role. Each is made by calls when first asked for, and has a login that
 * nobody else has, so that tests on one product do not meet.
 */
final class Cast {

  private static final AtomicInteger LOGINS = new AtomicInteger(10_000);

  private final SoapCaller soap;
  private final String newLogin = unusedLogin("new");
  private final Map<String, Person> people = new HashMap<>();

  Cast(SoapCaller soap) {
    this.soap = soap;
  }

  /** A login that nobody had when the test began. */
  String newLogin() {
    return newLogin;
  }

  /** A login that nobody has; none is part of another. */
  static String unusedLogin(String role) {
    return role + "-" + LOGINS.incrementAndGet();
  }

  /**
   * Who plays a role: customer, stranger, suspended, deleted, waiting (for moderation), reseller,
   * client (of the reseller), suspendedclient (by the reseller), barredclient (of the reseller,
   * suspended by the administrator), deletedclient, waitingclient, rival (another reseller),
   * rivalclient.
   */
  Person person(String role) {
    Person known = people.get(role);
    if (known == null) {
      known = make(role);
      people.put(role, known);
    }
    return known;
  }

  Identity identity(String role) {
    return person(role).identity();
  }

  /** Somebody else for a role that may be taken already. */
  Person another(String role) {
    return make(role);
  }

  private Person make(String role) {
    SignupForm form = new SignupForm(unusedLogin(role));
    return switch (role) {
      case "customer", "stranger" -> signUp(Identity.ADMINISTRATOR, form);
      case "suspended" -> afterwards(signUp(Identity.ADMINISTRATOR, form), "suspendAccount");
      case "deleted" -> afterwards(signUp(Identity.ADMINISTRATOR, form), "deleteAccount");
      case "waiting" -> signUp(Identity.ADMINISTRATOR, form.paidBy("Check"));
      case "reseller", "rival" ->
          signUp(Identity.ADMINISTRATOR, form.onPlan(SignupForm.RESELLER_PLAN)).inResellerMode();
      case "client" -> signUp(identity("reseller"), form.onPlan(firstPlan("reseller")));
      case "suspendedclient" -> {
        Person client = signUp(identity("reseller"), form.onPlan(firstPlan("reseller")));
        soap.expect(identity("reseller"), "suspendAccount", "accountId", client.account());
        yield client;
      }
      case "barredclient" ->
          afterwards(
              signUp(identity("reseller"), form.onPlan(firstPlan("reseller"))), "suspendAccount");
      case "deletedclient" ->
          afterwards(
              signUp(identity("reseller"), form.onPlan(firstPlan("reseller"))), "deleteAccount");
      case "waitingclient" ->
          signUp(identity("reseller"), form.onPlan(firstPlan("reseller")).paidBy("Check"));
      case "rivalclient" -> signUp(identity("rival"), form.onPlan(firstPlan("rival")));
      default -> throw new IllegalArgumentException("nobody plays " + role);
    };
  }

  /** Signs up and tells what came of it. */
  Person signUp(Identity by, SignupForm form) {
    String signup = soap.expect(by, "signupUser", form.namesAndValues()).texts("value").get(0);
    return new Person(
        form.identity(),
        signup,
        soap.expect(Identity.ADMINISTRATOR, "searchAccIdBySignupId", "signupId", signup).returned(),
        soap.expect(Identity.ADMINISTRATOR, "searchUserIdBySignupId", "signupId", signup)
            .returned());
  }

  /** The first of the plans that a reseller sells. */
  int firstPlan(String reseller) {
    return Integer.parseInt(soap.expect(identity(reseller), "getPlans").texts("item").get(0));
  }

  private Person afterwards(Person person, String operation) {
    soap.expect(Identity.ADMINISTRATOR, operation, "accountId", person.account());
    return person;
  }
}
