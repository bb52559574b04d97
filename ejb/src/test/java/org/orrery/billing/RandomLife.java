package org.orrery.billing;

import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.orrery.account.AccountView;
import org.orrery.credit.Credit;
import org.orrery.plan.PeriodLength;
import org.orrery.rating.AccountRates;
import org.orrery.rating.Reduction;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxRate;

/** One customer's debits, credits and suspensions, drawn at random, lived on the database. */
final class RandomLife {

  private static final int SETTLED_DAYS = 40;
  private static final int DEALS_MAX = 3;
  private static final int CALLS_MAX = 8;
  private static final List<PeriodLength.Unit> UNITS = List.of(PeriodLength.Unit.values());
  private static final List<String> PERCENTS =
      List.of("0", "5", "8.875", "15", "19", "20", "0.125");

  private final BillingFixture billing;
  private final LocalDate opened;
  private final int days;
  private final PeriodLength length;
  private final AccountView account;
  private final List<TaxRate> taxes = new ArrayList<>();
  private final List<NaiveBilling.Deal> deals = new ArrayList<>();
  private final TreeMap<LocalDate, LocalDate> suspensions = new TreeMap<>();
  private final List<Call> calls = new ArrayList<>();

  /** Something asked for by hand. */
  private record Call(LocalDate day, long cents, boolean credit, boolean taxed) {}

  RandomLife(BillingFixture billing, SellerId seller, int days, Random random) {
    this.billing = billing;
    this.opened = billing.dates.openOn(seller);
    this.days = days;
    this.length = new PeriodLength(UNITS.get(random.nextInt(4)), 1 + random.nextInt(3));
    this.account = billing.open(seller, length);
    for (int n = random.nextInt(4); n > 0; n--) {
      String percent = PERCENTS.get(random.nextInt(PERCENTS.size()));
      taxes.add(new TaxRate(n, "tax " + n, new BigDecimal(percent)));
    }
    billing.rates.put(account.id(), new AccountRates(taxes, Reduction.NONE));
    for (int n = 1 + random.nextInt(DEALS_MAX); n > 0; n--) {
      deals.add(deal(random));
    }
    for (int n = random.nextInt(CALLS_MAX); n > 0; n--) {
      LocalDate day = opened.plusDays(random.nextInt(days));
      calls.add(new Call(day, cents(random), random.nextInt(3) == 0, random.nextBoolean()));
    }
    suspend(random);
  }

  AccountView account() {
    return account;
  }

  List<TaxRate> taxes() {
    return taxes;
  }

  /** Does what happens on a day. */
  void live(LocalDate day) {
    if (suspensions.containsValue(day)) {
      billing.resume(account);
    }
    for (NaiveBilling.Deal deal : deals) {
      if (deal.setOn().equals(day)) {
        set(deal);
      }
    }
    for (Call call : calls) {
      if (call.day().equals(day)) {
        make(call);
      }
    }
    if (suspensions.containsKey(day)) {
      billing.suspend(account);
    }
  }

  /** What a clerk would have written, up to the last day. */
  NaiveInvoices expected() {
    NaiveInvoices invoices =
        new NaiveInvoices(
            taxes.stream().mapToLong(t -> t.percent().movePointRight(3).longValueExact()).sum());
    deals.forEach(deal -> expect(deal, invoices));
    for (Call call : calls) {
      if (call.credit()) {
        invoices.credit(call.cents());
      } else {
        invoices.asked(call.day().toString(), call.cents(), call.taxed());
      }
    }
    return invoices;
  }

  private void expect(NaiveBilling.Deal deal, NaiveInvoices invoices) {
    LocalDate last = opened.plusDays(days - 1L);
    for (String line : new NaiveBilling(deal, length, opened, suspensions).live(last)) {
      String day = line.substring(0, line.indexOf(' '));
      String cents = line.substring(day.length() + 1);
      if (!cents.equals("skipped")) {
        if (deal.months() > 0 && day.equals(deal.setOn().toString())) {
          invoices.asked(day, Long.parseLong(cents), true);
        } else {
          invoices.due(day, Long.parseLong(cents));
        }
      }
    }
  }

  @Override
  public String toString() {
    return "%s, opened %s, %s, %s, suspended %s, %s"
        .formatted(length, opened, taxes, deals, suspensions, calls);
  }

  private NaiveBilling.Deal deal(Random random) {
    boolean monthly = random.nextInt(3) > 0;
    return new NaiveBilling.Deal(
        opened.plusDays(random.nextInt(SETTLED_DAYS)),
        1 + random.nextInt(3),
        monthly ? 1 + random.nextInt(4) : 0,
        monthly && random.nextBoolean() ? 1 + random.nextInt(5) : Long.MAX_VALUE,
        cents(random));
  }

  private static long cents(Random random) {
    return 1L + random.nextInt(random.nextBoolean() ? 60 : 200_000);
  }

  private void suspend(Random random) {
    LocalDate from = opened.plusDays(SETTLED_DAYS);
    for (int n = random.nextInt(3); n > 0; n--) {
      from = from.plusDays(random.nextInt(60));
      LocalDate to = from.plusDays(1 + random.nextInt(50));
      if (to.isBefore(opened.plusDays(days))) {
        suspensions.put(from, to);
      }
      from = to.plusDays(1);
    }
  }

  private void set(NaiveBilling.Deal deal) {
    if (deal.months() == 0) {
      billing.eachPeriod(account, amount(deal.cents()).toPlainString());
      return;
    }
    boolean endless = deal.charges() == Long.MAX_VALUE;
    billing.monthly(
        new MonthlyDebit(
            account.id(),
            amount(deal.cents()),
            endless ? 1 : (int) deal.charges() * deal.months(),
            deal.months(),
            "monthly",
            "",
            "",
            deal.startOn(),
            endless,
            false));
  }

  private void make(Call call) {
    if (call.credit()) {
      billing.credit(new Credit(account.id(), amount(call.cents()), "Check", "", ""));
      return;
    }
    OneTimeDebit debit =
        new OneTimeDebit(account.id(), amount(call.cents()), "once", "", false, call.taxed());
    inTransaction(() -> billing.debits.debitOnce(BillingFixture.ADMINISTRATOR, debit));
  }

  private static BigDecimal amount(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
