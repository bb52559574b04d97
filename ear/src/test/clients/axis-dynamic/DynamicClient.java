import java.lang.reflect.Array;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.axis.AxisFault;

/**
 * AdminServices from Apache Axis 1.4, dynamic Call: {@code java DynamicClient URL PASSWORD
 * NEW_LOGIN}.
 *
 * <p>Signs a customer up, debits, credits, suspends, resumes and deletes the account. Prints a line
 * for each step and ends with 1 at the first answer that is not the expected one.
 */
public final class DynamicClient {

  private final Admin admin;
  private final Admin.Argument at;
  private final String login;

  private DynamicClient(String url, String password, String login) throws Exception {
    this.admin = new Admin(url);
    this.at = token("admin", password);
    this.login = login;
  }

  public static void main(String[] arguments) throws Exception {
    new DynamicClient(arguments[0], arguments[1], arguments[2]).run();
  }

  private void run() throws Exception {
    Object domain = withDomain(login + ".example.net");
    long account = signUp("", card(), validate(), mod("signup"), otherParams(domain));
    expect(true, accounts().contains(account), "getAccounts has it");
    expect(100.0, admin.call("getQuota", Admin.DOUBLE, at, id(account)), "getQuota");
    debitAndCredit(account);
    suspendAndResume(account);
    search(account);
    otherForms();
    step("deleteAccount", at, id(account));
    expect(false, accounts().contains(account), "getAccounts lacks it");
    wrongPassword();
  }

  private void debitAndCredit(long account) throws Exception {
    step(
        "oneTimeDebit",
        at,
        id(account),
        amount(99.8),
        text("description", "once"),
        text("note", "note"),
        flag("isInvoice", false),
        flag("inclTaxes", false));
    step(
        "monthlyBasedDebit",
        at,
        id(account),
        amount(6.0),
        number("duration", 24),
        number("frequency", 3),
        text("description", "monthly"),
        text("note", "note"),
        text("adminNote", "admin note"),
        number("startOn", 3),
        flag("isInfinite", false),
        flag("isInvoice", false));
    step(
        "billingPeriodBasedDebit",
        at,
        id(account),
        amount(10.05),
        text("description", "period"),
        text("note", "note"),
        text("adminNote", "admin note"));
    step(
        "addCredit",
        at,
        id(account),
        amount(199.9),
        text("description", "credit"),
        text("text", "text"),
        text("id", "id"));
  }

  private void suspendAndResume(long account) throws Exception {
    step("suspendAccount", at, id(account), text("reason", "reason"));
    expect(true, isSuspended(account), "isAccountSuspended");
    step("resumeAccount", at, id(account));
    expect(false, isSuspended(account), "no longer suspended");
  }

  private void search(long account) throws Exception {
    Beans.UserInfo found = find(login);
    expect(
        Arrays.asList(login, Long.toString(account), text("account"), login + ".example.net"),
        Arrays.asList(found.userName, found.accountId, found.accountDescription, found.domain),
        "searchGeneric finds it");
    List<Object> plans = new ArrayList<>();
    for (Object plan : (Object[]) admin.call("getPlans", Admin.ARRAY, at)) {
      plans.add(Arrays.asList((Object[]) plan));
    }
    expect(true, plans.contains(Arrays.asList("7003", "Unix")), "getPlans");
  }

  /** The other forms. The account of the shortest one stays, suspended. */
  private void otherForms() throws Exception {
    long suspended = signUp("f10", card(), validate());
    step("suspendAccount", at, id(suspended), text("reason", "reason"));
    Object empty = new Object[] {new String[] {"type_domain", "empty_domain"}};
    signUp(
        "f14",
        contact("srsci"),
        contact("srsbi"),
        card(),
        validate(),
        mod("empty"),
        otherParams(empty));
  }

  private void wrongPassword() throws Exception {
    try {
      admin.call("getAccounts", Admin.ARRAY, token(login, "wrong"));
      expect("a fault", "an answer", "wrong password");
    } catch (AxisFault fault) {
      expect("Wrong login or password; check both (an API token may have ended, or be for other addresses)"
          + ", or ask your provider for new ones", fault.getFaultString(), "wrong password: faultstring");
      expect(
          "AUTHENTICATION_FAILED",
          fault.getFaultDetails()[0].getFirstChild().getNodeValue(),
          "wrong password: code");
    }
  }

  /**
   * Signs up with the eight arguments that all forms begin with, and the rest; returns the
   * account's id, the number that the other operations want.
   */
  private long signUp(String suffix, Admin.Argument... rest) throws Exception {
    List<Admin.Argument> arguments = new ArrayList<>();
    arguments.add(at);
    arguments.add(number("planId", 7003));
    arguments.add(number("periodId", 0));
    arguments.add(string("login", login + suffix));
    arguments.add(string("password", "secret-" + login));
    arguments.add(text("descr", "account"));
    arguments.add(contact("ci"));
    arguments.add(contact("bi"));
    arguments.addAll(Arrays.asList(rest));
    Object answer =
        admin.call("signupUser", Admin.ARRAY, arguments.toArray(new Admin.Argument[0]));
    Beans.NamedParameter first = (Beans.NamedParameter) Array.get(answer, 0);
    expect("signupId", first.name, "signupUser with " + arguments.size() + " parameters");
    expect(true, first.value.matches("[0-9]+"), "the signupId is a number");
    return Long.parseLong(find(login + suffix).accountId);
  }

  private Beans.UserInfo find(String userName) throws Exception {
    Object answer =
        admin.call(
            "searchGeneric",
            Admin.ARRAY,
            at,
            string("bilingType", null),
            string("suspended", null),
            string("plan", null),
            string("userName", userName),
            string("accountId", null),
            string("email", null),
            number("emailTypeForMassMail", 0),
            string("regFrom", null),
            string("regTo", null));
    expect(1, Array.getLength(answer), "searchGeneric finds one");
    return (Beans.UserInfo) Array.get(answer, 0);
  }

  private List<Object> accounts() throws Exception {
    Object answer = admin.call("getAccounts", Admin.ARRAY, at);
    List<Object> ids = new ArrayList<>();
    for (int i = 0; i < Array.getLength(answer); i++) {
      ids.add(Array.get(answer, i));
    }
    return ids;
  }

  private Object isSuspended(long account) throws Exception {
    return admin.call("isAccountSuspended", Admin.BOOLEAN, at, id(account));
  }

  private void step(String operation, Admin.Argument... arguments) throws Exception {
    expect(null, admin.call(operation, Admin.VOID, arguments), operation);
  }

  private static void expect(Object expected, Object actual, String step) {
    if (expected == null ? actual != null : !expected.equals(actual)) {
      System.err.println(step + ": expected " + expected + ", got " + actual);
      System.exit(1);
    }
    System.out.println("ok " + step);
  }

  /** A text that shows whether letters, ampersands and quotes arrive. */
  private static String text(String what) {
    return what + ": ë & < '";
  }

  private static Admin.Argument text(String name, String what) {
    return string(name, text(what));
  }

  private static Admin.Argument string(String name, String value) {
    return Admin.argument(name, Admin.STRING, value);
  }

  private static Admin.Argument number(String name, int value) {
    return Admin.argument(name, Admin.INT, value);
  }

  private static Admin.Argument flag(String name, boolean value) {
    return Admin.argument(name, Admin.BOOLEAN, value);
  }

  private static Admin.Argument id(long account) {
    return Admin.argument("accountId", Admin.LONG, account);
  }

  private static Admin.Argument amount(double amount) {
    return Admin.argument("amount", Admin.DOUBLE, amount);
  }

  private static Admin.Argument validate() {
    return flag("validateUser", true);
  }

  private static Admin.Argument mod(String mode) {
    return string("mod", mode);
  }

  private static Admin.Argument otherParams(Object pairs) {
    return Admin.argument("otherParams", Admin.ARRAY, pairs);
  }

  private static Object withDomain(String domain) {
    return new Object[] {
      new String[] {"domain_name", domain},
      new String[] {"type_domain", "transfer_new_misc_domain"},
      new String[] {"seller_id", "1"},
      new String[] {"admin_signup", "yes"},
      new String[] {"signup", "yes"},
      new String[] {"_ci_promo_code", "A1112233"},
      new String[] {"REMOTE_ADDR", "192.0.2.7"}
    };
  }

  private static Admin.Argument token(String login, String password) {
    return Admin.argument("at", Admin.TOKEN, Beans.AuthToken.of(login, password));
  }

  private Admin.Argument contact(String name) {
    Beans.ContactInfo contact = new Beans.ContactInfo();
    contact.first_name = text("first");
    contact.last_name = text("last");
    contact.org_name = text("company");
    contact.address1 = text("street");
    contact.city = text("city");
    contact.state = "IL";
    contact.country = "US";
    contact.postal_code = "62701";
    contact.phone = "+1 555 0100";
    contact.email = login + "@example.net";
    return Admin.argument(name, Admin.CONTACT, contact);
  }

  private static Admin.Argument card() {
    Beans.PaymentInfo card = new Beans.PaymentInfo();
    card.type = "CC";
    card.cc_type = "VISA";
    card.number = "4111111111111111";
    card.name = text("holder");
    card.expMonth = "12";
    card.expYear = Integer.toString(Year.now().getValue() + 5);
    return Admin.argument("pi", Admin.PAYMENT, card);
  }
}
