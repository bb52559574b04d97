/** The service's types, as far as this client uses them; Axis reads and writes public fields. */
final class Beans {

  private Beans() {}

  public static class Role {
    public int accountId;
    public String login;
  }

  public static class AuthToken {
    public int accountId;
    public String login;
    public String password;
    public Role role;

    public static AuthToken of(String login, String password) {
      AuthToken token = new AuthToken();
      token.login = login;
      token.password = password;
      return token;
    }
  }

  public static class ContactInfo {
    public String first_name;
    public String last_name;
    public String org_name;
    public String address1;
    public String city;
    public String state;
    public String country;
    public String postal_code;
    public String phone;
    public String email;
  }

  public static class PaymentInfo {
    public String type;
    public String cc_type;
    public String number;
    public String name;
    public String expMonth;
    public String expYear;
  }

  public static class NamedParameter {
    public String name;
    public String value;
  }

  /** All fields: Axis refuses an answer with one that the class lacks. */
  public static class UserInfo {
    public String PEnd;
    public String accountDescription;
    public String accountId;
    public String balance;
    public String billingType;
    public String created;
    public String credit;
    public String deleted;
    public String domain;
    public String domainType;
    public String email;
    public String plan;
    public String resellerId;
    public String suspended;
    public String userName;
  }
}
