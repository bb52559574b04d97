import hsphere.AdminServices;
import hsphere.AdminServicesServiceLocator;
import hsphere.type.AuthToken;
import hsphere.type.ContactInfo;
import hsphere.type.NamedParameter;
import hsphere.type.PaymentInfo;
import hsphere.type.UserInfo;
import java.net.URL;
import java.time.Year;
import java.util.Arrays;
import org.apache.axis.AxisFault;

/**
 * AdminServices from Apache Axis 1.4, classes generated from the WSDL: {@code java StubClient URL
 * PASSWORD NEW_LOGIN}. The classes come of {@code java org.apache.axis.wsdl.WSDL2Java
 * -NAdminServices=hsphere -Nurn:AdminServices=hsphere.type -Nurn:UserServices=hsphere.type
 * URL?wsdl}.
 *
 * <p>Signs a customer up, debits, credits, suspends, resumes and deletes the account. Prints a line
 * for each step and ends with 1 at the first answer that is not the expected one.
 */
public final class StubClient {

  private final AdminServices admin;
  private final AuthToken at;
  private final String login;

  private StubClient(String url, String password, String login) throws Exception {
    this.admin = new AdminServicesServiceLocator().getAdminServices(new URL(url));
    this.at = token("admin", password);
    this.login = login;
  }

  public static void main(String[] arguments) throws Exception {
    new StubClient(arguments[0], arguments[1], arguments[2]).run();
  }

  private void run() throws Exception {
    long account = signUp("", "signup", withDomain());
    expect(true, hasAccount(account), "getAccounts has it");
    expect(100.0, admin.getQuota(at, account), "getQuota");
    debitAndCredit(account);
    suspendAndResume(account);
    search(account);
    long suspended = signUp("f12", "empty", new Object[][] {{"type_domain", "empty_domain"}});
    admin.suspendAccount(at, suspended, text("reason")); // It stays so.
    done("suspendAccount");
    admin.deleteAccount(at, account);
    done("deleteAccount");
    expect(false, hasAccount(account), "getAccounts lacks it");
    wrongPassword();
  }

  private void debitAndCredit(long account) throws Exception {
    admin.oneTimeDebit(at, account, 99.8, text("once"), text("note"), false, false);
    done("oneTimeDebit");
    admin.monthlyBasedDebit(
        at,
        account,
        6.0,
        24,
        3,
        text("monthly"),
        text("note"),
        text("admin note"),
        3,
        false,
        false);
    done("monthlyBasedDebit");
    admin.billingPeriodBasedDebit(
        at, account, 10.05, text("period"), text("note"), text("admin note"));
    done("billingPeriodBasedDebit");
    admin.addCredit(at, account, 199.9, text("credit"), text("text"), text("id"));
    done("addCredit");
  }

  private void suspendAndResume(long account) throws Exception {
    admin.suspendAccount(at, account, text("reason"));
    done("suspendAccount");
    expect(true, admin.isAccountSuspended(at, account), "isAccountSuspended");
    admin.resumeAccount(at, account);
    done("resumeAccount");
    expect(false, admin.isAccountSuspended(at, account), "no longer suspended");
  }

  private void search(long account) throws Exception {
    UserInfo found = find(login);
    expect(
        Arrays.asList(login, Long.toString(account), text("account"), login + ".example.net"),
        Arrays.asList(
            found.getUserName(),
            found.getAccountId(),
            found.getAccountDescription(),
            found.getDomain()),
        "searchGeneric finds it");
    boolean offered = false;
    for (Object plan : admin.getPlans(at)) {
      offered |= Arrays.equals(new Object[] {"7003", "Unix"}, (Object[]) plan);
    }
    expect(true, offered, "getPlans");
  }

  private void wrongPassword() throws Exception {
    try {
      admin.getAccounts(token(login, "wrong"));
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

  /** Signs up; returns the account's id, the number that the other operations want. */
  private long signUp(String suffix, String mode, Object[] otherParams) throws Exception {
    ContactInfo contact = contact();
    NamedParameter[] answer =
        admin.signupUser(
            at,
            7003,
            0,
            login + suffix,
            "secret-" + login,
            text("account"),
            contact,
            contact,
            card(),
            true,
            mode,
            otherParams);
    expect("signupId", answer[0].getName(), "signupUser");
    expect(true, answer[0].getValue().matches("[0-9]+"), "the signupId is a number");
    return Long.parseLong(find(login + suffix).getAccountId());
  }

  private UserInfo find(String userName) throws Exception {
    UserInfo[] found =
        admin.searchGeneric(at, null, null, null, userName, null, null, 0, null, null);
    expect(1, found.length, "searchGeneric finds one");
    return found[0];
  }

  private boolean hasAccount(long account) throws Exception {
    return Arrays.stream(admin.getAccounts(at)).anyMatch(id -> id == account);
  }

  private static void done(String step) {
    System.out.println("ok " + step);
  }

  private static void expect(Object expected, Object actual, String step) {
    if (!expected.equals(actual)) {
      System.err.println(step + ": expected " + expected + ", got " + actual);
      System.exit(1);
    }
    done(step);
  }

  /** A text that shows whether letters, ampersands and quotes arrive. */
  private static String text(String what) {
    return what + ": ë & < '";
  }

  private Object[] withDomain() {
    return new Object[][] {
      {"domain_name", login + ".example.net"},
      {"type_domain", "transfer_new_misc_domain"},
      {"seller_id", "1"},
      {"admin_signup", "yes"},
      {"signup", "yes"},
      {"_ci_promo_code", "A1112233"},
      {"REMOTE_ADDR", "192.0.2.7"}
    };
  }

  private static AuthToken token(String login, String password) {
    AuthToken token = new AuthToken();
    token.setLogin(login);
    token.setPassword(password);
    return token;
  }

  private ContactInfo contact() {
    ContactInfo contact = new ContactInfo();
    contact.setFirst_name(text("first"));
    contact.setLast_name(text("last"));
    contact.setOrg_name(text("company"));
    contact.setAddress1(text("street"));
    contact.setCity(text("city"));
    contact.setState("IL");
    contact.setCountry("US");
    contact.setPostal_code("62701");
    contact.setPhone("+1 555 0100");
    contact.setEmail(login + "@example.net");
    return contact;
  }

  private static PaymentInfo card() {
    PaymentInfo card = new PaymentInfo();
    card.setType("CC");
    card.setCc_type("VISA");
    card.setNumber("4111111111111111");
    card.setName(text("holder"));
    card.setExpMonth("12");
    card.setExpYear(Integer.toString(Year.now().getValue() + 5));
    return card;
  }
}
