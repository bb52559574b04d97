package org.orrery.provisioning;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.orrery.account.AccountOpened;
import org.orrery.account.AccountPlanChanged;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/** Tells and sets how much an account may use. */
@Stateless
public class ResourceLimits {

  /** Decimals that are kept; finer ones are rounded half-up. */
  private static final int SCALE = 4;

  private static final int DIGITS_MAX = 40;

  /** A million terabytes in kilobytes, far above any account. */
  private static final BigDecimal AMOUNT_MAX = new BigDecimal("1000000000000000");

  @PersistenceContext EntityManager em;
  @Inject AccountService accounts;
  @Inject Plans plans;

  /**
   * The limit, not the usage, in the resource's unit; zero or more.
   *
   * @throws org.orrery.account.AccountNotFoundException if the caller may see no such account
   */
  public BigDecimal read(Caller caller, AccountId account, Resource resource) {
    accounts.readable(caller, account);
    ResourceLimit limit =
        em.find(ResourceLimit.class, new ResourceLimit.Key(account.value(), resource));
    return limit == null ? BigDecimal.ZERO : limit.amount();
  }

  /**
   * Sets the limit.
   *
   * @param amount in the resource's unit
   * @throws InvalidValueException if the amount is negative or absurd
   */
  public void change(Caller caller, AccountId account, Resource resource, BigDecimal amount) {
    accounts.lockManaged(caller, account);
    set(account, resource, checked(amount));
  }

  void onOpened(@Observes AccountOpened opened) {
    includePlan(opened.account());
  }

  /** What was set by hand goes with the old plan: the new one's limits hold. */
  void onPlanChanged(@Observes AccountPlanChanged changed) {
    includePlan(changed.account());
  }

  private void includePlan(AccountView account) {
    PlanView plan = plans.find(account.planId());
    set(account.id(), Resource.DISK_QUOTA, plan.diskQuotaKilobytes());
    set(account.id(), Resource.TRAFFIC, plan.trafficGigabytes());
    set(account.id(), Resource.DISK_USAGE, plan.diskUsageMegabytes());
  }

  private void set(AccountId account, Resource resource, BigDecimal amount) {
    ResourceLimit limit =
        em.find(ResourceLimit.class, new ResourceLimit.Key(account.value(), resource));
    if (limit == null) {
      em.persist(ResourceLimit.of(account, resource, amount));
    } else {
      limit.change(amount);
    }
  }

  private static BigDecimal checked(BigDecimal amount) {
    // Before any scaling: an exponent of a billion would be a billion digits.
    boolean absurd =
        amount.precision() > DIGITS_MAX
            || Math.abs((long) amount.scale()) > DIGITS_MAX
            || amount.compareTo(AMOUNT_MAX) > 0;
    if (absurd || amount.signum() < 0) {
      throw new InvalidValueException("a limit is 0 to " + AMOUNT_MAX.toPlainString());
    }
    return amount.setScale(SCALE, RoundingMode.HALF_UP);
  }
}
