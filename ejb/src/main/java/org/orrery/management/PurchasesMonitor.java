package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import java.util.List;
import org.orrery.fee.PurchaseView;
import org.orrery.fee.Purchases;
import org.orrery.fee.UsageReadings;
import org.orrery.plan.PlanResource;
import org.orrery.shared.AccountId;

/** Lets an operator buy for accounts. */
record PurchasesMonitor(Purchases purchases, UsageReadings usage) implements PurchasesMXBean {

  @Override
  public String list(long accountId) {
    List<PurchaseView> has =
        RemoteAnswer.of(() -> purchases.of(Operator.CALLER, new AccountId(accountId)));
    JsonArrayBuilder list = Json.createArrayBuilder();
    has.forEach(
        purchase ->
            list.add(
                Json.createObjectBuilder()
                    .add("resource", purchase.resource().name())
                    .add("units", purchase.units().stripTrailingZeros().toPlainString())
                    .add("included", purchase.included())
                    .add("charged", purchase.chargedUnits().stripTrailingZeros().toPlainString())));
    return list.build().toString();
  }

  @Override
  public void buy(long accountId, String resource, String units) {
    RemoteAnswer.of(
        () ->
            purchases.buy(
                Operator.CALLER,
                new AccountId(accountId),
                PlanResource.named(resource),
                Operator.number(units)));
  }

  @Override
  public void giveBack(long accountId, String resource, String units) {
    RemoteAnswer.of(
        () ->
            purchases.reduce(
                Operator.CALLER,
                new AccountId(accountId),
                PlanResource.named(resource),
                Operator.number(units)));
  }

  @Override
  public void recordUsage(long accountId, String resource, String day, String amount) {
    RemoteAnswer.of(
        () ->
            usage.record(
                Operator.CALLER,
                new AccountId(accountId),
                PlanResource.named(resource),
                LocalDate.parse(day),
                Operator.number(amount)));
  }
}
