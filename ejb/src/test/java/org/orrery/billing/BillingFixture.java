package org.orrery.billing;

import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.account.AccountDeleted;
import org.orrery.account.AccountOpened;
import org.orrery.account.AccountPlanChanged;
import org.orrery.account.AccountRestored;
import org.orrery.account.AccountResumed;
import org.orrery.account.AccountService;
import org.orrery.account.AccountState;
import org.orrery.account.AccountSuspended;
import org.orrery.account.AccountView;
import org.orrery.account.BillingRestarted;
import org.orrery.audit.ChargesVerifier;
import org.orrery.billrun.BillRunResult;
import org.orrery.billrun.BillRunService;
import org.orrery.billrun.BillingOverview;
import org.orrery.brake.BillingHolds;
import org.orrery.credit.Credit;
import org.orrery.credit.CreditService;
import org.orrery.due.DueAccounts;
import org.orrery.guard.Guard;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestCdi;
import org.orrery.ledger.TestContainer;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;
import org.orrery.rating.AccountRates;
import org.orrery.rating.RateSource;
import org.orrery.rating.Reduction;
import org.orrery.resale.OpenSales;
import org.orrery.resale.ResaleInvoices;
import org.orrery.resale.WholesaleSource;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxRate;

/** Billing's beans on the test database, wired as the container does, and verbs to live with. */
public final class BillingFixture {

  public static final Caller ADMINISTRATOR =
      new Caller(new CustomerId(1), "admin", Role.ADMINISTRATOR, SellerId.HOST, 0);
  public static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private static final Event<Object> NOBODY_LISTENS = TestCdi.event(fired -> {});
  private static final Instance<Object> NO_GATEWAYS = TestCdi.instance(List.of());

  public final LedgerFixture ledger = new LedgerFixture();
  public final Set<AccountId> crashes = new HashSet<>();
  public final Map<AccountId, AccountRates> rates = new HashMap<>();
  public WholesaleSource wholesale = sales -> Map.of();
  public final FakeBusinessDates dates = new FakeBusinessDates(ledger.database);
  public final FakeAccountService accounts = new FakeAccountService(ledger.database);
  public final TestContainer beans =
      ledger
          .container
          .put(OrreryConfig.class, TestConfig.config())
          .put(Event.class, NOBODY_LISTENS)
          .put(Instance.class, NO_GATEWAYS)
          .put(BusinessDates.class, dates)
          .put(AccountService.class, accounts)
          .put(Guard.class, new SleepingGuard())
          .put(RateSource.class, new KnownRates(rates))
          .put(WholesaleSource.class, sales -> wholesale.prices(sales))
          .put(AccountCharging.class, new CrashingCharging(crashes))
          .put(ResaleInvoices.class, new CrashingInvoices(crashes));
  public final DebitService debits = beans.get(DebitService.class);
  public final CreditService credits = beans.get(CreditService.class);
  public final BillingHolds holds = beans.get(BillingHolds.class);
  public final BillRunService runs = beans.get(BillRunService.class);
  public final ChargesVerifier charges = beans.get(ChargesVerifier.class);
  public final BillingOverview overview = beans.get(BillingOverview.class);
  public final AccountCharging charging = beans.get(AccountCharging.class);
  public final DueAccounts due = beans.get(DueAccounts.class);
  private final BillingOnAccount events = beans.get(BillingOnAccount.class);

  /** The beans of a second node on the same database. */
  public static BillingFixture another(BillingFixture first) {
    BillingFixture second = new BillingFixture();
    second.dates.join(first.dates);
    return second;
  }

  public SellerId seller(String openOn) {
    SellerId seller = ledger.seller(LocalDate.parse(openOn));
    dates.watch(seller);
    return seller;
  }

  public AccountView open(SellerId seller, PeriodLength length) {
    return open(ledger.account(seller, length, dates.openOn(seller)));
  }

  /** An account of a month that is charged in another currency. */
  public AccountView open(SellerId seller, String currency) {
    return open(ledger.account(seller, MONTH, dates.openOn(seller), currency));
  }

  private AccountView open(AccountOpened opened) {
    inTransaction(() -> events.open(opened));
    return opened.account();
  }

  public AccountView open(SellerId seller) {
    return open(seller, MONTH);
  }

  /** Moves the business date of a seller, as the test clock does. */
  public void moveTo(SellerId seller, String day) {
    dates.move(seller, LocalDate.parse(day));
  }

  /** Moves the business date and runs the billing up to it. */
  public BillRunResult runTo(SellerId seller, String day) {
    moveTo(seller, day);
    return runs.runNow();
  }

  public long once(AccountView account, String amount) {
    return inTransaction(
        () ->
            debits.debitOnce(
                ADMINISTRATOR,
                new OneTimeDebit(account.id(), new BigDecimal(amount), "once", "", false, false)));
  }

  public long monthly(MonthlyDebit debit) {
    return inTransaction(() -> debits.debitMonthly(ADMINISTRATOR, debit));
  }

  public long eachPeriod(AccountView account, String amount) {
    return inTransaction(
        () ->
            debits.debitEachPeriod(
                ADMINISTRATOR,
                new PeriodDebit(account.id(), new BigDecimal(amount), "period", "", "")));
  }

  public long credit(Credit credit) {
    return inTransaction(() -> credits.credit(ADMINISTRATOR, credit));
  }

  /** Puts a tax on an account, in place of any other. */
  public void tax(AccountView account, String description, String percent) {
    TaxRate rate = new TaxRate(1, description, new BigDecimal(percent));
    rates.put(account.id(), new AccountRates(List.of(rate), Reduction.NONE));
  }

  public void set(String setting, String value) {
    ledger.database.update("update setting set value = ? where name = ?", value, setting);
  }

  public void suspend(AccountView account) {
    inTransaction(
        () -> {
          AccountView now = state(account, AccountState.SUSPENDED);
          events.pause(new AccountSuspended(now, dates.openOn(account.seller())));
        });
  }

  public void resume(AccountView account) {
    inTransaction(
        () -> {
          AccountView now = state(account, AccountState.ACTIVE);
          events.goOn(new AccountResumed(now, dates.openOn(account.seller())));
        });
  }

  public void delete(AccountView account) {
    inTransaction(
        () -> {
          AccountView now = state(account, AccountState.DELETED);
          events.end(new AccountDeleted(now, dates.openOn(account.seller())));
        });
  }

  /** Undoes a deletion of an account that was active. */
  public void restore(AccountView account, String deletedOn) {
    ledger.database.update(
        """
        update account set state = 'ACTIVE', suspended_on = null, deleted_on = null, purge_on = null
        where id = ?""",
        account.id().value());
    LocalDate on = dates.openOn(account.seller());
    inTransaction(
        () ->
            beans
                .get(BillingOnRestoration.class)
                .takeUp(new AccountRestored(account, LocalDate.parse(deletedOn), on)));
  }

  public void change(AccountView account, PeriodLength before, PeriodLength after) {
    inTransaction(
        () -> {
          AccountView now = accounts.find(account.id()).orElseThrow();
          LocalDate on = dates.openOn(account.seller());
          events.change(new AccountPlanChanged(now, before, after, on, false));
        });
  }

  public void restart(AccountView account, PeriodLength length) {
    LocalDate on = dates.openOn(account.seller());
    inTransaction(() -> events.restart(new BillingRestarted(account, length, on)));
  }

  private AccountView state(AccountView account, AccountState state) {
    accounts.lockManaged(ADMINISTRATOR, account.id());
    LocalDate on = dates.openOn(account.seller());
    ledger.database.update(
        """
        update account set state = ?, suspended_on = ?, deleted_on = ?::date, purge_on = ?::date
        where id = ?""",
        state.name(),
        on,
        state == AccountState.DELETED ? on : null,
        state == AccountState.DELETED ? on.plusDays(30) : null,
        account.id().value());
    return new AccountView(
        account.id(),
        account.customer(),
        account.seller(),
        account.currency(),
        state,
        account.planId(),
        account.periodId(),
        account.createdOn(),
        account.payment());
  }

  /** What the report shows, as "2026-04-20 4.00 #1 2026-04-20..2026-06-01", by date. */
  public List<String> charges(AccountView account) {
    return ledger.database.query(
        """
        select business_date, amount, ordinal, period_from, period_to from report.charge
        where account_id = ? order by business_date, schedule_id, ordinal""",
        row ->
            "%s %s #%d %s..%s"
                .formatted(
                    row.getObject(1, LocalDate.class),
                    row.getBigDecimal(2).setScale(2),
                    row.getInt(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class)),
        account.id().value());
  }

  /** Days and amounts alone: "2026-04-20 4.00". */
  public List<String> billed(AccountView account) {
    return charges(account).stream()
        .map(charge -> charge.substring(0, charge.indexOf(" #")))
        .toList();
  }

  /** Days and reasons of skipped charges. */
  public List<String> skipped(AccountView account) {
    return ledger.database.query(
        """
        select business_date, skip_reason from charge
        where account_id = ? and status = 'SKIPPED' order by business_date, schedule_id, ordinal""",
        row -> row.getDate(1) + " " + row.getString(2),
        account.id().value());
  }

  public String balance(AccountId account) {
    return ledger.journal.balance(account).amount().toPlainString();
  }

  public boolean isHeld(AccountView account) {
    return ledger.database.number(
            "select count(*) from billing_hold where account_id = ? and released_at is null",
            account.id().value())
        > 0;
  }

  /** Everything that must always be true of an account's books. */
  public boolean isSound(AccountView account) {
    return ledger.verifier.verify(account.id()).isSound()
        && charges.verify().stream().noneMatch(f -> f.startsWith("account " + account.id() + ":"));
  }

  /** Charges in a transaction, which may break off after everything is written. */
  private static final class CrashingCharging extends AccountCharging {
    private final Set<AccountId> crashes;

    CrashingCharging(Set<AccountId> crashes) {
      this.crashes = crashes;
    }

    @Override
    public ChargeOutcome charge(List<AccountId> ids, LocalDate upTo, LocalDate runBegan) {
      return inTransaction(
          () -> {
            ChargeOutcome outcome = super.charge(ids, upTo, runBegan);
            if (ids.stream().anyMatch(crashes::contains)) {
              throw new IllegalStateException("the lights went out");
            }
            return outcome;
          });
    }
  }

  /** Invoices resellers in a transaction, which may break off after everything is written. */
  private static final class CrashingInvoices extends ResaleInvoices {
    private final Set<AccountId> crashes;

    CrashingInvoices(Set<AccountId> crashes) {
      this.crashes = crashes;
    }

    @Override
    public boolean issue(OpenSales open) {
      return inTransaction(
          () -> {
            boolean issued = super.issue(open);
            if (crashes.contains(open.account())) {
              throw new IllegalStateException("the lights went out");
            }
            return issued;
          });
    }
  }

  /** Rates that a test sets. */
  /** Sees nothing: the databases of these tests are never restored. */
  private static final class SleepingGuard extends Guard {
    @Override
    public void beat() {}
  }

  private static final class KnownRates extends RateSource {
    private final Map<AccountId, AccountRates> rates;

    KnownRates(Map<AccountId, AccountRates> rates) {
      this.rates = rates;
    }

    @Override
    public Map<AccountId, AccountRates> of(Collection<AccountId> accounts, LocalDate on) {
      return rates;
    }
  }
}
