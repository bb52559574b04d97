package org.orrery.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.orrery.shared.SellerId;

/**
 * What a seller sells: resources under a name, billed or not.
 *
 * <p>A plan is never removed while an account is on it; it is closed to signup instead.
 */
@Entity
@Table(name = "plan")
class Plan {

  @Id private int id;

  @Column(name = "seller_id", nullable = false)
  private long sellerId;

  @Column(nullable = false, length = 64)
  private String name = "";

  @Column(nullable = false)
  private String description = "";

  @Column(name = "group_name", nullable = false, length = 64)
  private String groupName = "";

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private PlanKind kind = PlanKind.USER;

  @Column(nullable = false)
  private boolean billed = true;

  @Column(name = "open_to_signup", nullable = false)
  private boolean openToSignup = true;

  @Column(name = "disk_quota_kilobytes", nullable = false, precision = 19, scale = 4)
  private BigDecimal diskQuotaKilobytes = BigDecimal.ZERO;

  @Column(name = "traffic_gigabytes", nullable = false, precision = 19, scale = 4)
  private BigDecimal trafficGigabytes = BigDecimal.ZERO;

  @Column(name = "disk_usage_megabytes", nullable = false, precision = 19, scale = 4)
  private BigDecimal diskUsageMegabytes = BigDecimal.ZERO;

  protected Plan() {}

  static Plan of(PlanView view) {
    Plan plan = new Plan();
    plan.id = view.id();
    plan.sellerId = view.seller().value();
    plan.name = view.name();
    plan.groupName = view.group();
    plan.kind = view.kind();
    plan.billed = view.billed();
    plan.openToSignup = view.openToSignup();
    plan.diskQuotaKilobytes = view.diskQuotaKilobytes();
    plan.trafficGigabytes = view.trafficGigabytes();
    plan.diskUsageMegabytes = view.diskUsageMegabytes();
    return plan;
  }

  void sell(PlanOffer offer) {
    name = offer.name();
    groupName = offer.group();
    openToSignup = offer.openToSignup();
  }

  PlanView view() {
    return new PlanView(
        id,
        new SellerId(sellerId),
        name,
        groupName,
        kind,
        billed,
        openToSignup,
        diskQuotaKilobytes,
        trafficGigabytes,
        diskUsageMegabytes);
  }
}
