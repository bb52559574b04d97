package org.orrery.endpoint;

import java.util.List;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanPeriodView;
import org.orrery.plan.PlanView;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.StringArray;

/**
 * Translates plans into the nested arrays of the wire.
 *
 * <p>The original does not tell what is in them. Here a plan or a period in a list is a pair of id
 * and name, and one plan alone is pairs of name and value, as in otherParams.
 */
final class PlanMapper {

  private PlanMapper() {}

  static NestedStringArray plan(PlanView plan, AccountView account) {
    return NestedStringArray.of(
        List.of(
            pair("id", Integer.toString(plan.id())),
            pair("name", plan.name()),
            pair("periodId", Integer.toString(account.periodId())),
            pair("billing", Boolean.toString(plan.billed()))));
  }

  static NestedStringArray plans(List<PlanView> plans) {
    return NestedStringArray.of(
        plans.stream().map(plan -> pair(Integer.toString(plan.id()), plan.name())).toList());
  }

  static NestedStringArray periods(List<PlanPeriodView> periods) {
    return NestedStringArray.of(
        periods.stream()
            .map(period -> pair(Integer.toString(period.id()), period.length().toString()))
            .toList());
  }

  private static StringArray pair(String first, String second) {
    return StringArray.of(List.of(first, second));
  }
}
