package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

/** A reseller with plans of its own, whose prices an operator sets; stories do not meet there. */
final class Shop {

  private static final String OWNER = "reseller";

  private final Product product;
  private final AdminConsole console;
  private final Cast cast;
  private int plan;
  private int largePlan;

  Shop(Product product) {
    this.product = product;
    console = new AdminConsole(product.node());
    cast = new Cast(new SoapCaller(product));
  }

  /** Signs the reseller up, who begins with copies of the host's plans. */
  void opens() {
    plan = cast.firstPlan(OWNER);
  }

  /** Who pays the host. */
  Person owner() {
    return cast.person(OWNER);
  }

  Identity identity() {
    return cast.identity(OWNER);
  }

  /** The plan to sign up to, in billing periods of a month (0), a quarter (1) or a year (2). */
  int plan() {
    return plan;
  }

  /** Another one, after {@link #hasLargePlan}. */
  int largePlan() {
    return largePlan;
  }

  /** Sets a base price of the plan, such as {@code MAILBOX SETUP 2}. */
  void sells(String resource, String figure, String price) {
    console.operate("Plans", "setBase", (long) plan, resource, figure, price);
  }

  /** Sets what it owes the host: a base price of the host's plan for resellers. */
  void costs(String resource, String figure, String price) {
    long hosts = SignupForm.RESELLER_PLAN;
    console.operate("Plans", "setBase", hosts, resource, figure, price);
  }

  /** Checks that its invoices are its sales, day by day. */
  void isInvoicedWhatItResold() {
    assertThat(
            texts(
                """
                select concat_ws(' ', business_date, sum(net_amount * sign), sum(tax_amount * sign))
                from report.invoice,
                  lateral (select case kind when 'INVOICE' then 1 else -1 end as sign) s
                where account_id = ? group by business_date order by 1"""))
        .isEqualTo(
            texts(
                """
                select concat_ws(' ', business_date, sum(wholesale_amount),
                  sum(wholesale_tax_amount))
                from (select business_date, reseller_account_id, wholesale_amount,
                    wholesale_tax_amount from report.resale
                  union all select business_date, reseller_account_id, wholesale_amount,
                    wholesale_tax_amount from report.resale_return) sold
                where reseller_account_id = ?
                group by business_date order by 1"""))
        .isNotEmpty();
  }

  /** Adds a plan like the first that differs in what the account itself costs a month. */
  void hasLargePlan(String price) {
    largePlan = ((Long) console.operate("Plans", "copy", (long) plan, "large")).intValue();
    console.operate("Plans", "setBase", (long) largePlan, "ACCOUNT", "RECURRENT", price);
  }

  void returns(String percent, long moneyBackDays) {
    console.operate("Plans", "setTerms", (long) plan, percent, moneyBackDays, "", "0");
  }

  void offersTrial(String days, String limit) {
    console.operate("Plans", "setTerms", (long) plan, "100", 0L, days, limit);
  }

  /** Adds a promotion and tells its number. */
  long promises(String percent, String description) {
    return (Long) console.operate("Promotions", "add", seller(), percent, description);
  }

  /** Adds a promotion for whoever signs up with the code. */
  void promisesByCode(String percent, String code) {
    console.operate("Promotions", "offer", promises(percent, "code " + code), code, "", 0L, "");
  }

  /** Lets cards be charged, by a bank for trying. */
  void takesCards() {
    console.operate("Payments", "useGateway", seller(), "sandbox");
  }

  private long seller() {
    String seller =
        """
        select s.id::text from orrery.seller s
        join orrery.account a on a.customer_id = s.customer_id where a.id = ?""";
    return Long.parseLong(texts(seller).get(0));
  }

  private List<String> texts(String sql) {
    try {
      return new Rows(product).texts(sql, owner().accountId());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
