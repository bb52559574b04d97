package org.orrery.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PlanKind;
import org.orrery.plan.PlanPeriodView;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.OrreryConfig;
import org.orrery.security.Credentials;
import org.orrery.security.FirstPassword;
import org.orrery.security.Login;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/**
 * Gives an empty database its host and its first administrator.
 *
 * <p>Several nodes may start at once on one database; the first to lock does it, the others find it
 * done.
 */
@Singleton
@Startup
public class FirstStart {

  /** The account behind the login {@code admin}; nothing suspends or deletes it by itself. */
  public static final AccountId ADMINISTRATORS_ACCOUNT = new AccountId(1);

  private static final CustomerId ADMINISTRATOR = new CustomerId(1);
  private static final Login LOGIN = new Login("admin");
  private static final int SYSTEM_PLAN = 1;

  /** Any number that no other advisory lock of this database uses. */
  private static final long LOCK = 7_003_001L;

  @PersistenceContext EntityManager em;
  @Inject AccountRepository accounts;
  @Inject AccountLifecycle lifecycle;
  @Inject Plans plans;
  @Inject BusinessDates dates;
  @Inject Credentials credentials;
  @Inject FirstPassword firstPassword;
  @Inject OrreryConfig config;
  @Inject Clock clock;

  @PostConstruct
  void start() {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
        .setParameter("lock", LOCK)
        .getSingleResult();
    if (accounts.seller(SellerId.HOST).isEmpty()) {
      createHost();
      createAdministrator();
    }
  }

  private void createHost() {
    accounts.add(Seller.host(config.currency(), clock.instant()));
    dates.start(SellerId.HOST, config.zone());
    plans.add(
        new PlanView(
            SYSTEM_PLAN,
            SellerId.HOST,
            "System",
            "",
            PlanKind.USER,
            false,
            false,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO),
        List.of(new PlanPeriodView(0, new PeriodLength(PeriodLength.Unit.MONTH, 1))));
  }

  private void createAdministrator() {
    accounts.add(Customer.of(ADMINISTRATOR, SellerId.HOST, clock.instant()));
    credentials.create(
        LOGIN, ADMINISTRATOR, SellerId.HOST, credentials.hash(firstPassword.choose()));
    credentials.promote(ADMINISTRATOR, Role.ADMINISTRATOR, SellerId.HOST);
    lifecycle.open(
        ADMINISTRATORS_ACCOUNT,
        ADMINISTRATOR,
        new AccountOpening(
            SellerId.HOST,
            SYSTEM_PLAN,
            0,
            config.currency(),
            "Administrator",
            "NONE",
            "",
            TaxExemptionClaim.NONE,
            "",
            ContactDetails.EMPTY,
            ContactDetails.EMPTY));
  }
}
