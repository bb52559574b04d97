package org.orrery.product;

import java.util.function.UnaryOperator;

/**
 * Customers of one reseller who change plans, periods and their minds. A quarter from 1 July has 92
 * days, of which 46 are left on 16 August; the plan costs $10 a month.
 */
final class FeeStories {

  private static final int MONTH = 0;
  private static final int QUARTER = 1;

  private FeeStories() {}

  static void tell(Timeline years) {
    Shop shop = years.shop();
    planChange(years, shop);
    periodChange(years, shop);
    otherStart(years, shop);
    moneyBack(years, shop);
  }

  private static UnaryOperator<SignupForm> by(int period) {
    return form -> form.with("periodId", period);
  }

  private static void planChange(Timeline years, Shop shop) {
    FrontDesk desk = years.desk();
    years
        .story("a larger plan for half a quarter, then the smaller one again: the difference")
        .on("2027-07-01", c -> shop.opens())
        .on("2027-07-01", c -> shop.returns("100", 0))
        .on("2027-07-01", c -> shop.sells("ACCOUNT", "RECURRENT", "10"))
        .on("2027-07-01", c -> shop.hasLargePlan("20"))
        .on("2027-07-01", c -> c.signsUpAt(shop, by(QUARTER)))
        .on("2027-07-01", desk::mailsInvoicesTo)
        .on("2027-08-16", c -> c.cannotChoose(shop.largePlan(), QUARTER))
        .on("2027-08-16", c -> desk.allowsDebtOf(c, "45.00"))
        .on("2027-08-16", c -> c.chooses(shop.largePlan(), QUARTER))
        .on("2027-09-08", c -> c.chooses(shop.plan(), QUARTER))
        .on("2027-10-01", c -> c.credited("37.50", "Check"))
        .on("2027-10-01", Customer::deleted)
        .isCharged("2027-07-01 30.00 for 2027-07-01..2027-10-01")
        .isCharged("2027-08-16 30.00 for 2027-08-16..2027-10-01")
        .isCharged("2027-09-08 7.50 for 2027-09-08..2027-10-01", "2027-10-01 30.00")
        .isInvoiced("2027-07-01 30.00 0.00 Account")
        .isInvoiced("2027-08-16 credit 15.00 0.00 Refund: Account", "2027-08-16 30.00")
        .isInvoiced("2027-09-08 credit 15.00", "2027-09-08 7.50")
        .isInvoiced("2027-10-01 30.00", "2027-10-01 credit 30.00")
        .isMailed("2027-08-16 CREDIT_NOTE 15.00", "2027-08-16 INVOICE 30.00")
        .isMailed("2027-09-08 CREDIT_NOTE 15.00", "2027-09-08 INVOICE 7.50")
        .isMailed("2027-10-01 INVOICE 30.00", "2027-10-01 CREDIT_NOTE 30.00")
        .leaves("0.00");
  }

  private static void periodChange(Timeline years, Shop shop) {
    FrontDesk desk = years.desk();
    years
        .story("from quarters to months: the open period closes, and again when it is restarted")
        .on("2027-07-01", c -> c.signsUpAt(shop, by(QUARTER)))
        .on("2027-07-01", c -> desk.allowsDebtOf(c, "1000"))
        .on("2027-08-16", c -> c.chooses(shop.plan(), MONTH))
        .on("2027-09-26", desk::countsPeriodsFromToday)
        .on("2027-10-11", Customer::deleted)
        .isCharged("2027-07-01 30.00", "2027-08-16 10.00 for 2027-08-16..2027-09-16")
        .isCharged("2027-09-16 10.00", "2027-09-26 10.00 for 2027-09-26..2027-10-26")
        .isInvoiced("2027-07-01 30.00", "2027-08-16 credit 15.00", "2027-08-16 10.00")
        .isInvoiced("2027-09-16 10.00", "2027-09-26 credit 6.67", "2027-09-26 10.00")
        .isInvoiced("2027-10-11 credit 5.00")
        .leaves("-33.33");
  }

  private static void otherStart(Timeline years, Shop shop) {
    FrontDesk desk = years.desk();
    years
        .story("the operator counts a quarter from another day")
        .on("2027-07-01", c -> c.signsUpAt(shop, by(QUARTER)))
        .on("2027-08-16", desk::countsPeriodsFromToday)
        .on("2027-11-16", Customer::deleted)
        .isCharged("2027-07-01 30.00", "2027-08-16 30.00 for 2027-08-16..2027-11-16")
        .isCharged("2027-11-16 30.00")
        .isInvoiced("2027-07-01 30.00", "2027-08-16 credit 15.00", "2027-08-16 30.00")
        .isInvoiced("2027-11-16 30.00", "2027-11-16 credit 30.00")
        .leaves("-45.00");
  }

  private static void moneyBack(Timeline years, Shop shop) {
    years
        .story("who quits on the last of 60 money-back days gets all recurrent fees back")
        .on("2027-07-01", c -> shop.sells("ACCOUNT", "SETUP", "5"))
        .on("2027-07-01", c -> c.signsUpAt(shop, by(QUARTER)))
        .on("2027-08-30", c -> shop.returns("10", 60))
        .on("2027-08-30", Customer::deleted)
        .isCharged("2027-07-01 5.00", "2027-07-01 30.00")
        .isInvoiced("2027-07-01 35.00", "2027-08-30 credit 30.00 0.00 Full refund: Account")
        .leaves("-5.00");
    years
        .story("a day later it is the plan's percentage of the days that are left")
        .on("2027-07-01", c -> c.signsUpAt(shop, by(QUARTER)))
        .on("2027-08-31", Customer::deleted)
        .on("2027-08-31", c -> shop.returns("100", 0))
        .isCharged("2027-07-01 5.00", "2027-07-01 30.00")
        .isInvoiced("2027-07-01 35.00", "2027-08-31 credit 1.01 0.00 Refund: Account")
        .leaves("-33.99");
  }
}
