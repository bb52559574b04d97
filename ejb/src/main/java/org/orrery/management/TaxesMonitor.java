package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;
import org.orrery.tax.AccountTax;
import org.orrery.tax.AccountTaxes;
import org.orrery.tax.NewTax;
import org.orrery.tax.TaxArea;
import org.orrery.tax.TaxRule;
import org.orrery.tax.TaxRules;

/** Lets an operator keep the taxes. */
record TaxesMonitor(TaxRules rules, AccountTaxes accounts, BusinessDates dates)
    implements TaxesMXBean {

  /** JMX does not tell who calls; whoever may call is an operator. */
  private static final String OPERATOR = "operator by JMX";

  @Override
  public String list(long sellerId) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    RemoteAnswer.of(() -> rules.of(new SellerId(sellerId)))
        .forEach(
            rule ->
                list.add(
                    Json.createObjectBuilder()
                        .add("id", rule.rate().id())
                        .add("description", rule.rate().description())
                        .add("percent", rule.rate().percent().toPlainString())
                        .add("area", rule.area().toString())
                        .add("validFrom", rule.validFrom().toString())
                        .add("validUntil", end(rule))));
    return list.build().toString();
  }

  @Override
  public long add(
      long sellerId, String percent, String description, String area, String validFrom) {
    return RemoteAnswer.of(
        () -> {
          SellerId seller = new SellerId(sellerId);
          LocalDate from = day(seller, validFrom);
          return rules.add(
              new NewTax(seller, description, percent, TaxArea.read(area), from), OPERATOR);
        });
  }

  @Override
  public long change(long ruleId, String percent, String on) {
    return RemoteAnswer.of(
        () -> rules.change(ruleId, percent, day(rules.sellerOf(ruleId), on), OPERATOR));
  }

  @Override
  public void end(long ruleId, String validUntil) {
    RemoteAnswer.of(() -> rules.end(ruleId, day(rules.sellerOf(ruleId), validUntil), OPERATOR));
  }

  @Override
  public String ofAccount(long accountId) {
    AccountTax tax = RemoteAnswer.of(() -> accounts.of(new AccountId(accountId)));
    String code = tax.exemptionCode().isEmpty() ? "" : ", code " + tax.exemptionCode();
    return (tax.taxable() ? "taxable" : "not taxable") + (tax.exempt() ? ", exempt" : "") + code;
  }

  @Override
  public void leaveUntaxed(long accountId) {
    RemoteAnswer.of(() -> accounts.setTaxable(new AccountId(accountId), false, OPERATOR));
  }

  @Override
  public void tax(long accountId) {
    RemoteAnswer.of(() -> accounts.setTaxable(new AccountId(accountId), true, OPERATOR));
  }

  @Override
  public void exempt(long accountId, String code) {
    RemoteAnswer.of(() -> accounts.exempt(new AccountId(accountId), code, OPERATOR));
  }

  @Override
  public void endExemption(long accountId) {
    RemoteAnswer.of(() -> accounts.endExemption(new AccountId(accountId), OPERATOR));
  }

  private LocalDate day(SellerId seller, String isoDate) {
    return isoDate.isEmpty() ? dates.openOn(seller) : LocalDate.parse(isoDate);
  }

  private static String end(TaxRule rule) {
    LocalDate end = rule.validUntil();
    return end == null ? "" : end.toString();
  }
}
