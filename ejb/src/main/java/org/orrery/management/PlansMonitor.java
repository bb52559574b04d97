package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.office.PriceOffice;
import org.orrery.plan.NewPlan;
import org.orrery.plan.PeriodDiscounts;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PlanKind;
import org.orrery.plan.PlanOffer;
import org.orrery.plan.PlanPeriodKey;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PlanTerms;
import org.orrery.plan.PriceFigure;
import org.orrery.plan.ResourceTariff;
import org.orrery.plan.Tariff;
import org.orrery.plan.UnitPrice;
import org.orrery.shared.InvalidValueException;

/** Lets an operator price plans. */
record PlansMonitor(PlanPrices prices, PriceOffice office) implements PlansMXBean {

  private static final Pattern MONTHS = Pattern.compile("[0-9]{1,3}(,[0-9]{1,3}){0,19}");
  private static final Pattern COMMA = Pattern.compile(",");

  @Override
  public long make(String name, String months, String recurrent) {
    NewPlan wanted =
        new NewPlan(
            new PlanOffer(name, "", true),
            PlanKind.USER,
            true,
            NewPlan.Included.NOTHING,
            periods(months));
    int plan = office.make(Operator.CALLER, wanted);
    office.setBase(
        Operator.CALLER,
        plan,
        PlanResource.ACCOUNT,
        PriceFigure.RECURRENT,
        numberOrNull(recurrent));
    return plan;
  }

  private static List<PeriodLength> periods(String months) {
    if (!MONTHS.matcher(months).matches()) {
      throw new InvalidValueException("billing periods are numbers of months, such as 1,12");
    }
    return COMMA
        .splitAsStream(months)
        .map(count -> new PeriodLength(PeriodLength.Unit.MONTH, Integer.parseInt(count)))
        .toList();
  }

  @Override
  public String tariff(long planId, long periodId) {
    Tariff tariff =
        RemoteAnswer.of(() -> prices.tariff(Operator.integer(planId), Operator.integer(periodId)));
    JsonArrayBuilder list = Json.createArrayBuilder();
    tariff.resources().values().forEach(resource -> list.add(row(resource)));
    return list.build().toString();
  }

  @Override
  public long copy(long planId, String name) {
    return RemoteAnswer.of(() -> (long) prices.copy(Operator.integer(planId), name));
  }

  @Override
  public void setBase(long planId, String resource, String figure, String value) {
    RemoteAnswer.of(
        () ->
            prices.change(
                Operator.integer(planId),
                PlanResource.named(resource),
                PriceFigure.named(figure),
                numberOrNull(value)));
  }

  @Override
  public void setActual(long planId, long periodId, String resource, String figure, String value) {
    RemoteAnswer.of(
        () ->
            prices.change(
                new PlanPeriodKey(Operator.integer(planId), Operator.integer(periodId)),
                PlanResource.named(resource),
                PriceFigure.named(figure),
                numberOrNull(value)));
  }

  @Override
  public void setDiscounts(
      long planId, long periodId, String setup, String recurrent, String usage) {
    RemoteAnswer.of(
        () ->
            prices.setDiscounts(
                Operator.integer(planId),
                Operator.integer(periodId),
                new PeriodDiscounts(
                    Operator.number(setup), Operator.number(recurrent), Operator.number(usage))));
  }

  @Override
  public void setTerms(
      long planId,
      String refundPercent,
      long moneyBackDays,
      String trialDays,
      String trialCreditLimit) {
    RemoteAnswer.of(
        () ->
            prices.setTerms(
                Operator.integer(planId),
                new PlanTerms(
                    Operator.number(refundPercent),
                    Operator.integer(moneyBackDays),
                    days(trialDays),
                    Operator.number(trialCreditLimit))));
  }

  private static JsonObjectBuilder row(ResourceTariff tariff) {
    BigDecimal max = tariff.unitsMax();
    return Json.createObjectBuilder()
        .add("resource", tariff.resource().name())
        .add("free", text(tariff.freeUnits()))
        .add("included", text(tariff.includedUnits()))
        .add("max", max == null ? "" : text(max))
        .add("setup", text(tariff.setup().net()))
        .add("recurrent", text(tariff.recurrent().net()))
        .add("usage", text(tariff.usage().net()))
        .add(
            "actual",
            Stream.of(
                    named("setup", tariff.setup()),
                    named("recurrent", tariff.recurrent()),
                    named("usage", tariff.usage()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(",")));
  }

  private static String named(String name, UnitPrice price) {
    return price.actual() ? name : "";
  }

  private static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static @Nullable BigDecimal numberOrNull(String text) {
    return text.isEmpty() ? null : Operator.number(text);
  }

  private static @Nullable Integer days(String text) {
    return text.isEmpty() ? null : (Integer) Operator.number(text).intValueExact();
  }
}
