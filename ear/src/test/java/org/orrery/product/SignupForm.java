package org.orrery.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a signup. Say only what the test is about; the rest is a customer who pays the
 * demo's plan by a good card and brings a domain.
 */
final class SignupForm {

  static final int PLAN = 7003;
  static final int UNBILLED_PLAN = 7004;
  static final int RESELLER_PLAN = 7005;

  /** A number of VISA's for tests, and the code on the back of the card. */
  static final String CARD_NUMBER = "4111111111111111";

  private final String login;
  private final Map<String, String> owner;
  private final Map<String, String> billing;
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final Map<String, String> pairs = new LinkedHashMap<>();
  private final Map<String, String> payment = new LinkedHashMap<>();

  SignupForm(String login) {
    this.login = login;
    parameters.put("planId", PLAN);
    parameters.put("periodId", 0);
    parameters.put("login", login);
    parameters.put("password", "secret of " + login);
    parameters.put("descr", "for " + login);
    owner = contact(Person.emailOf(login));
    parameters.put("ci", owner);
    billing = contact(Person.billingEmailOf(login));
    parameters.put("bi", billing);
    paidBy("CC").payment("cc_type", "VISA").payment("number", CARD_NUMBER);
    payment("expYear", "2099").payment("expMonth", "12").payment("name", "A. Holder");
    parameters.put("mod", "signup");
    pair("domain_name", Person.domainOf(login));
  }

  /** Any parameter by its name on the wire. */
  SignupForm with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** A detail of who will use the account. */
  SignupForm owner(String field, String value) {
    owner.put(field, value);
    return this;
  }

  /** Where both contacts are, by the code of the country. */
  SignupForm livingIn(String country) {
    owner.put("country", country);
    billing.put("country", country);
    return this;
  }

  SignupForm onPlan(int plan) {
    return with("planId", plan);
  }

  SignupForm inMode(String mode) {
    return with("mod", mode);
  }

  SignupForm pair(String name, String value) {
    pairs.put(name, value);
    return this;
  }

  SignupForm withoutPair(String name) {
    pairs.remove(name);
    return this;
  }

  SignupForm payment(String field, String value) {
    payment.put(field, value);
    return this;
  }

  SignupForm paidBy(String type) {
    return payment("type", type);
  }

  SignupForm withoutPayment() {
    payment.clear();
    return this;
  }

  String login() {
    return login;
  }

  Identity identity() {
    return Identity.of(login, String.valueOf(parameters.get("password")));
  }

  /** Names and values as a caller takes them. */
  Object[] namesAndValues() {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    if (!payment.isEmpty()) {
      all.put("pi", payment);
    }
    List<Object> otherParams = new ArrayList<>();
    pairs.forEach((name, value) -> otherParams.add(List.of(name, value)));
    all.put("otherParams", otherParams);
    List<Object> flat = new ArrayList<>();
    all.forEach(
        (name, value) -> {
          flat.add(name);
          flat.add(value);
        });
    return flat.toArray();
  }

  private Map<String, String> contact(String email) {
    Map<String, String> contact = new LinkedHashMap<>();
    contact.put("first_name", "Zoë");
    contact.put("last_name", login);
    contact.put("org_name", "Firm of " + login);
    contact.put("address1", "1 Long Street");
    contact.put("city", "Lviv");
    contact.put("state", "State");
    contact.put("state2", "Lvivska");
    contact.put("postal_code", "79000");
    contact.put("country", "UA");
    contact.put("email", email);
    return contact;
  }
}
