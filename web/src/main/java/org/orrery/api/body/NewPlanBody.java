package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.plan.NewPlan;
import org.orrery.plan.PlanKind;
import org.orrery.plan.PlanOffer;

/**
 * A plan to be made.
 *
 * @param kind USER or RESELLER; absent = USER
 * @param billed absent = true
 * @param openToSignup absent = true
 * @param diskQuotaKilobytes absent = 0, as the two others
 * @param periods its billing periods; the first is number 0
 */
public record NewPlanBody(
    @Nullable String name,
    @Nullable String group,
    @Nullable String kind,
    @Nullable Boolean billed,
    @Nullable Boolean openToSignup,
    @Nullable String diskQuotaKilobytes,
    @Nullable String trafficGigabytes,
    @Nullable String diskUsageMegabytes,
    @Nullable List<PeriodLengthBody> periods) {
  /** What is wanted, with what may not be missing. */
  public NewPlan wanted() {
    return new NewPlan(
        new PlanOffer(
            Given.value("name", name), Given.text(group), openToSignup == null || openToSignup),
        PlanKind.named(kind == null ? PlanKind.USER.name() : kind),
        billed == null || billed,
        new NewPlan.Included(
            Given.number("diskQuotaKilobytes", orZero(diskQuotaKilobytes)),
            Given.number("trafficGigabytes", orZero(trafficGigabytes)),
            Given.number("diskUsageMegabytes", orZero(diskUsageMegabytes))),
        Given.list(periods).stream().map(PeriodLengthBody::wanted).toList());
  }

  private static String orZero(@Nullable String number) {
    return number == null ? "0" : number;
  }
}
