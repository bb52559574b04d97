package org.orrery.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A billing period that a plan can be had with. Periods are added to a plan, never removed. */
@Entity
@Table(name = "plan_period")
class PlanPeriod {

  @EmbeddedId private Key key = new Key(0, 0);

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 5)
  private PeriodLength.Unit unit = PeriodLength.Unit.MONTH;

  @Column(nullable = false)
  private int count = 1;

  protected PlanPeriod() {}

  static PlanPeriod of(int planId, PlanPeriodView view) {
    PlanPeriod period = new PlanPeriod();
    period.key = new Key(planId, view.id());
    period.unit = view.length().unit();
    period.count = view.length().count();
    return period;
  }

  PlanPeriodView view() {
    return new PlanPeriodView(key.id, new PeriodLength(unit, count));
  }

  @Embeddable
  record Key(@Column(name = "plan_id") int planId, int id) implements Serializable {}
}
