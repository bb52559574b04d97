package org.orrery.overlimit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.fee.MonthlyUse;
import org.orrery.mail.Outbox;
import org.orrery.mail.OutgoingMail;
import org.orrery.plan.PlanResource;

/**
 * Writes to accounts that use too much, at their billing contact's address.
 *
 * <p>A letter is named by what it is about, so that it is queued once, whatever happens to the run.
 */
@ApplicationScoped
class OverlimitLetters {

  private static final String SUSPENDED = "overlimit-suspended";

  @Inject Outbox outbox;

  /** Warns; says at which use the account will be suspended, if it will. */
  void warning(OverlimitStep step, MonthlyUse use, OverlimitTerms terms) {
    Map<String, String> values = new HashMap<>(values(use));
    terms.suspension().ifPresent(percent -> values.put("suspendPercent", percent.toString()));
    String template =
        terms.suspension().isPresent() ? "overlimit-warning-suspends" : "overlimit-warning";
    String key =
        "overlimit-warning/%s/%s/%s".formatted(step.account(), use.resource(), use.monthFrom());
    queue(step, key, template, values);
  }

  /** Tells of the suspension, and of the use that is farthest beyond its limit. */
  void suspended(OverlimitStep step, MonthlyUse use) {
    Map<String, String> values = new HashMap<>(values(use));
    values.put("suspendedOn", step.on().toString());
    queue(step, SUSPENDED + "/" + step.account() + "/" + step.on(), SUSPENDED, values);
  }

  /** For people: "Traffic: 12 of 10 GB, 120 %, since 2027-03-01". */
  static String sentence(MonthlyUse use) {
    return "%s: %s of %s, %s %%, since %s"
        .formatted(
            use.resource().title(),
            plain(use.used()),
            amount(use.limit(), use.resource()),
            plain(use.percent()),
            use.monthFrom());
  }

  private void queue(OverlimitStep step, String key, String template, Map<String, String> values) {
    outbox.queue(
        List.of(new OutgoingMail(key, step.seller(), step.account(), "", template, values)));
  }

  private static Map<String, String> values(MonthlyUse use) {
    LocalDate since = use.monthFrom();
    return Map.of(
        "resource", use.resource().title(),
        "used", amount(use.used(), use.resource()),
        "limit", amount(use.limit(), use.resource()),
        "percent", plain(use.percent()),
        "since", since.toString());
  }

  private static String amount(BigDecimal units, PlanResource resource) {
    return plain(units) + (resource == PlanResource.TRAFFIC ? " GB" : " MB");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
