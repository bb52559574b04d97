package org.orrery.management;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.CreditLimits;
import org.orrery.account.Trials;
import org.orrery.audit.Auditor;
import org.orrery.billrun.BillRunService;
import org.orrery.billrun.BillingOverview;
import org.orrery.billrun.Rehearsals;
import org.orrery.brake.BillingHolds;
import org.orrery.brake.Brake;
import org.orrery.dunning.Debtors;
import org.orrery.dunning.DunningSettings;
import org.orrery.dunning.MoneyBack;
import org.orrery.explanation.Explanations;
import org.orrery.fee.Purchases;
import org.orrery.fee.UsageReadings;
import org.orrery.guard.Guard;
import org.orrery.idempotency.KeyDesk;
import org.orrery.invoice.InvoiceDesk;
import org.orrery.invoice.Letterheads;
import org.orrery.job.Jobs;
import org.orrery.ledger.Statements;
import org.orrery.mail.MailDesk;
import org.orrery.management.OperatorCalls.Verb;
import org.orrery.meter.Calls;
import org.orrery.node.Nodes;
import org.orrery.notice.NoticeDesk;
import org.orrery.office.PriceOffice;
import org.orrery.office.RunOffice;
import org.orrery.office.SettingOffice;
import org.orrery.overlimit.OverlimitSettings;
import org.orrery.overlimit.Overlimits;
import org.orrery.payment.PaymentDesk;
import org.orrery.plan.PlanPrices;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.TlsKeyStore;
import org.orrery.promotion.PromotionCatalogue;
import org.orrery.purge.Purges;
import org.orrery.replay.Replays;
import org.orrery.security.AddressRate;
import org.orrery.security.ApiTokens;
import org.orrery.security.Callers;
import org.orrery.security.FailureLimit;
import org.orrery.signup.Moderation;
import org.orrery.staff.Staff;
import org.orrery.tax.AccountTaxes;
import org.orrery.tax.TaxRules;
import org.orrery.trail.TrailDesk;
import org.orrery.vault.VaultKeys;

/** Puts the monitors on the platform's MBean server while the product runs. */
@Singleton
@Startup
public class MonitorRegistration {

  @Inject BillingOverview overview;
  @Inject BillRunService runs;
  @Inject Jobs jobs;
  @Inject Nodes nodes;
  @Inject BillingHolds holds;
  @Inject Auditor auditor;
  @Inject Guard guard;
  @Inject Explanations explanations;
  @Inject Statements statements;
  @Inject RunOffice runOffice;
  @Inject Rehearsals rehearsals;
  @Inject Replays replays;
  @Inject Moderation moderation;
  @Inject PaymentDesk payments;
  @Inject NoticeDesk notices;
  @Inject VaultKeys keys;
  @Inject TaxRules taxRules;
  @Inject AccountTaxes accountTaxes;
  @Inject PromotionCatalogue promotions;
  @Inject Debtors debtors;
  @Inject DunningSettings dunning;
  @Inject MoneyBack moneyBack;
  @Inject Overlimits overlimits;
  @Inject OverlimitSettings overlimitSettings;
  @Inject Brake brake;
  @Inject CreditLimits limits;
  @Inject AccountLifecycle lifecycle;
  @Inject Trials trials;
  @Inject Purges purges;
  @Inject InvoiceDesk invoices;
  @Inject Letterheads letterheads;
  @Inject MailDesk mails;
  @Inject PlanPrices prices;
  @Inject PriceOffice priceOffice;
  @Inject Purchases purchases;
  @Inject UsageReadings usage;
  @Inject ApiTokens tokens;
  @Inject FailureLimit failures;
  @Inject Staff staff;
  @Inject TlsKeyStore certificate;
  @Inject BusinessDates dates;
  @Inject KeyDesk keyDesk;
  @Inject Clock machine;
  @Inject TrailDesk trail;
  @Inject SettingOffice settings;
  @Inject OperatorCalls operatorCalls;
  @Inject Calls calls;
  @Inject Callers callers;
  @Inject AddressRate rate;
  @Inject PoolGauges pool;

  private final List<ObjectName> registered = new ArrayList<>();

  @PostConstruct
  void register() {
    register("Billing", new BillingMonitor(overview, runs, holds), BillingMXBean.class);
    register("Clock", new ClockMonitor(dates, machine), ClockMXBean.class);
    register("Signups", new SignupsMonitor(moderation), SignupsMXBean.class);
    register("Payments", new PaymentsMonitor(payments, notices, keys), PaymentsMXBean.class);
    register("Taxes", new TaxesMonitor(taxRules, accountTaxes, dates), TaxesMXBean.class);
    register("Promotions", new PromotionsMonitor(promotions, dates), PromotionsMXBean.class);
    register("Debtors", new DebtorsMonitor(debtors, dunning), DebtorsMXBean.class);
    register(
        "Overlimit", new OverlimitMonitor(overlimits, overlimitSettings), OverlimitMXBean.class);
    register("Brake", new BrakeMonitor(brake), BrakeMXBean.class);
    register(
        "Accounts",
        new AccountsMonitor(limits, lifecycle, moneyBack, trials, purges),
        AccountsMXBean.class);
    register("Invoices", new InvoicesMonitor(invoices, letterheads), InvoicesMXBean.class);
    register("Mail", new MailMonitor(mails), MailMXBean.class);
    register("Plans", new PlansMonitor(prices, priceOffice), PlansMXBean.class);
    register("Purchases", new PurchasesMonitor(purchases, usage), PurchasesMXBean.class);
    register("Keys", new KeysMonitor(keyDesk), KeysMXBean.class);
    register("Access", new AccessMonitor(tokens, failures, machine), AccessMXBean.class);
    register("Staff", new StaffMonitor(staff), StaffMXBean.class);
    register("Tls", new TlsMonitor(certificate), TlsMXBean.class);
    register("Books", new BooksMonitor(auditor, jobs), BooksMXBean.class);
    register("Jobs", new JobsMonitor(jobs), JobsMXBean.class);
    register("Nodes", new NodesMonitor(nodes, overview), NodesMXBean.class);
    register("Audit", new AuditMonitor(trail), AuditMXBean.class);
    register("Settings", new SettingsMonitor(settings), SettingsMXBean.class);
    register("Calls", new CallsMonitor(calls), CallsMXBean.class);
    register("Callers", new CallersMonitor(callers, failures, rate), CallersMXBean.class);
    register("Guard", new GuardMonitor(guard), GuardMXBean.class);
    register(
        "Proof",
        new ProofMonitor(explanations, statements, runOffice, rehearsals, replays),
        ProofMXBean.class);
    pool.show();
  }

  @PreDestroy
  void unregister() {
    for (ObjectName name : registered) {
      try {
        server().unregisterMBean(name);
      } catch (JMException e) {
        throw new IllegalStateException("cannot unregister " + name, e);
      }
    }
    registered.clear();
  }

  private <T> void register(String type, T monitor, Class<T> face) {
    try {
      ObjectName name = new ObjectName("org.orrery:type=" + type);
      server().registerMBean(new DescribedMonitor(recorded(type, monitor, face), face), name);
      registered.add(name);
    } catch (JMException e) {
      throw new IllegalStateException("cannot register the monitor " + type, e);
    }
  }

  /** The same monitor, whose verbs are calls that the trail tells of. */
  private <T> T recorded(String type, T monitor, Class<T> face) {
    return face.cast(
        Proxy.newProxyInstance(
            face.getClassLoader(),
            new Class<?>[] {face},
            (proxy, method, arguments) -> {
              Verb verb = new Verb(type, monitor, method);
              return verb.isAttribute() ? verb.run(arguments) : operatorCalls.call(verb, arguments);
            }));
  }

  private static MBeanServer server() {
    return ManagementFactory.getPlatformMBeanServer();
  }
}
