package org.orrery.signup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.AccountOpening;
import org.orrery.account.ContactDetails;
import org.orrery.account.TaxExemptionClaim;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PlanKind;
import org.orrery.plan.PlanPeriodView;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;
import org.orrery.platform.OrreryConfig;
import org.orrery.security.Credentials;
import org.orrery.security.Login;
import org.orrery.security.Password;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/**
 * Plans and accounts to try the API with: all that the samples of the Admin Services page name.
 *
 * <p>Made once, when {@code ORRERY_DEMO} is true. Of the customers only {@code unix1609} has a
 * known password, the page's.
 */
@Singleton
@Startup
@DependsOn("FirstStart")
public class DemoCatalogue {

  private static final int PLAN = 7003;
  private static final int UNBILLED_PLAN = 7004;
  private static final int RESELLER_PLAN = 7005;
  private static final BigDecimal QUOTA_KILOBYTES = new BigDecimal("100.0");

  /** Any number that no other advisory lock of this database uses. */
  private static final long LOCK = 7_003_002L;

  @PersistenceContext EntityManager em;
  @Inject OrreryConfig config;
  @Inject Plans plans;
  @Inject AccountLifecycle lifecycle;
  @Inject Credentials credentials;

  @PostConstruct
  void start() {
    if (config.demo()) {
      em.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
          .setParameter("lock", LOCK)
          .getSingleResult();
      if (!isThere()) {
        addPlans();
        addAccounts();
      }
    }
  }

  private boolean isThere() {
    return plans.of(SellerId.HOST).stream().anyMatch(plan -> plan.id() == PLAN);
  }

  private void addPlans() {
    var month = new PlanPeriodView(0, new PeriodLength(PeriodLength.Unit.MONTH, 1));
    var quarter = new PlanPeriodView(1, new PeriodLength(PeriodLength.Unit.MONTH, 3));
    var year = new PlanPeriodView(2, new PeriodLength(PeriodLength.Unit.YEAR, 1));
    plans.add(plan(PLAN, "Unix", PlanKind.USER, true), List.of(month, quarter, year));
    plans.add(plan(UNBILLED_PLAN, "Unix without billing", PlanKind.USER, false), List.of(month));
    plans.add(plan(RESELLER_PLAN, "Reseller", PlanKind.RESELLER, true), List.of(month, year));
  }

  private static PlanView plan(int id, String name, PlanKind kind, boolean billed) {
    return new PlanView(
        id,
        SellerId.HOST,
        name,
        "demo",
        kind,
        billed,
        true,
        QUOTA_KILOBYTES,
        new BigDecimal("10"),
        new BigDecimal("500"));
  }

  private void addAccounts() {
    addAccounts(new Login("unix1609"), new Password("unixpass"), 55566, 59383);
    addAccounts(new Login("unix1950"), unknown(), 1950);
    addAccounts(new Login("unix1615"), unknown(), 1615);
  }

  private static Password unknown() {
    return new Password(UUID.randomUUID().toString());
  }

  private void addAccounts(Login login, Password password, long... ids) {
    CustomerId customer = lifecycle.addCustomer(login, credentials.hash(password), SellerId.HOST);
    for (long id : ids) {
      lifecycle.open(new AccountId(id), customer, opening(login));
    }
  }

  private AccountOpening opening(Login login) {
    var contact =
        new ContactDetails(
            "Demo",
            login.value(),
            "Demo Hosting",
            "1 Demo Street",
            "",
            "",
            "Springfield",
            "IL",
            "",
            "US",
            "62701",
            "",
            "",
            login + "@example.net");
    return new AccountOpening(
        SellerId.HOST,
        PLAN,
        0,
        config.currency(),
        "Demo account of " + login,
        "Check",
        "",
        TaxExemptionClaim.NONE,
        "",
        contact,
        contact);
  }
}
