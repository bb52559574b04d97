package org.orrery.payment;

import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.account.Trials;
import org.orrery.ledger.Book;
import org.orrery.ledger.DebtWatch;
import org.orrery.ledger.Entry;
import org.orrery.ledger.EntryKind;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestCdi;
import org.orrery.ledger.TestContainer;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.MovableClock;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;
import org.orrery.vault.CardActivated;
import org.orrery.vault.CardNumber;
import org.orrery.vault.CardVault;
import org.orrery.vault.NewCard;
import org.orrery.vault.VaultFixture;

/** Payment's beans on the test database, wired as the container does, and verbs to live with. */
public final class PaymentFixture {

  public static final YearMonth GOOD_UNTIL = YearMonth.of(2035, 12);
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  final LedgerFixture ledger = new LedgerFixture();
  final TestContainer beans = ledger.container;
  final MovableClock clock;
  final Crashes crashes;
  final Dates dates = new Dates();

  /** Installed ones; a test may take them away, or add its own. */
  final List<PaymentGateway> gateways = new ArrayList<>();

  final CardVault vault;
  final CardCollection collection;
  final PaymentWorker worker;
  final PaymentSteps steps;
  public final PaymentDesk desk;
  public final CardStanding standing;

  public PaymentFixture() {
    this(new MovableClock(), VaultFixture.newKey(), Crashes.never());
  }

  PaymentFixture(MovableClock clock, String key, Crashes crashes) {
    this.clock = clock;
    this.crashes = crashes;
    beans.put(Clock.class, clock);
    VaultFixture.open(beans, key);
    beans.put(BusinessDates.class, dates);
    beans.put(AccountService.class, new Accounts());
    beans.put(Trials.class, new NoTrials());
    Event<CardActivated> event =
        TestCdi.event(activated -> beans.get(CollectionEvents.class).lookAgain(activated));
    beans.put(Event.class, event);
    beans.put(SandboxBank.class, new TransactionalBank());
    gateways.add(new CrashingGateway(beans.get(SandboxGateway.class), crashes));
    Instance<PaymentGateway> instance = TestCdi.instance(gateways);
    beans.put(Instance.class, instance);
    beans.put(PaymentSteps.class, new CrashingSteps(crashes));
    beans.put(Collecting.class, new TransactionalCollecting());
    beans.put(DebtWatch.class, beans.get(CollectionEvents.class));
    vault = beans.get(CardVault.class);
    collection = beans.get(CardCollection.class);
    collection.chargesMax = 5_000;
    beans.get(CollectionRepository.class).accountsMax = 1_000;
    worker = beans.get(PaymentWorker.class);
    steps = beans.get(PaymentSteps.class);
    desk = beans.get(PaymentDesk.class);
    standing = beans.get(CardStanding.class);
  }

  /** A seller that charges cards through the sandbox. */
  SellerId seller(String day) {
    SellerId seller = ledger.seller(LocalDate.parse(day));
    ledger.database.update(
        "insert into payment_gateway (seller_id, gateway) values (?, 'sandbox')", seller.value());
    return seller;
  }

  /** An account that pays by the card, with a credit limit. */
  AccountView account(SellerId seller, String creditLimit, SandboxCard card) {
    AccountView account = ledger.account(seller, MONTH, dates.openOn(seller)).account();
    ledger.database.update(
        "update account set payment_type = 'CC', credit_limit = ?::numeric where id = ?",
        creditLimit,
        account.id().value());
    give(account, card);
    return account;
  }

  void give(AccountView account, SandboxCard card) {
    inTransaction(
        () ->
            vault.add(
                account.seller(),
                account.customer(),
                new NewCard(card.number(), "VISA", "A holder", GOOD_UNTIL)));
  }

  /** Gives a card whose number the sandbox does not know. */
  public void give(AccountView account, String number, YearMonth expiresIn) {
    inTransaction(
        () ->
            vault.add(
                account.seller(),
                account.customer(),
                new NewCard(new CardNumber(number), "VISA", "A holder", expiresIn)));
  }

  /** Charges the account once by call. */
  void buy(AccountView account, String amount) {
    charge(account, amount, "ONE_TIME");
  }

  /** Charges the account a regular debit, as the bill run does. */
  void bill(AccountView account, String amount) {
    charge(account, amount, "BILLING_PERIOD");
  }

  private void charge(AccountView account, String amount, String kind) {
    inTransaction(
        () -> {
          LocalDate day = dates.openOn(account.seller());
          long entry = post(account, EntryKind.DEBIT, Book.RECEIVABLE, Book.REVENUE, amount);
          long schedule =
              ledger.database.number(
                  """
                  insert into debit_schedule (account_id, seller_id, kind, state, amount, currency,
                    charge_count, set_on, anchor_on, created_by)
                  values (?, ?, ?, 'ENDED', ?::numeric, 'USD', 1, ?, ?, 'test') returning id\
                  """,
                  account.id().value(),
                  account.seller().value(),
                  kind,
                  amount,
                  day,
                  day);
          ledger.database.update(
              """
              insert into charge (account_id, schedule_id, ordinal, status, business_date,
                period_from, period_to, amount, currency, description, note, rule, rate, rounding,
                zone, entry_id)
              values (?, ?, 1, 'CHARGED', ?, ?, ?, ?::numeric, 'USD', '', '', 'WHOLE', ?::numeric,
                'HALF_UP', 'UTC', ?)\
              """,
              account.id().value(),
              schedule,
              day,
              day,
              day.plusDays(1),
              amount,
              amount,
              entry);
        });
  }

  /** Credits the account, as when a check came in. */
  void credit(AccountView account, String amount) {
    inTransaction(() -> post(account, EntryKind.CREDIT, Book.CASH, Book.RECEIVABLE, amount));
  }

  /** Has the account owe by an entry that no charge of its own caused. */
  void owe(AccountView account, String amount) {
    inTransaction(() -> post(account, EntryKind.DEBIT, Book.RECEIVABLE, Book.REVENUE, amount));
  }

  /** As if all charges had been made long ago. */
  void forgetNewCharges() {
    ledger.database.update("update card_look set charge_id = (select max(id) from charge)");
  }

  private long post(
      AccountView account, EntryKind kind, Book debited, Book credited, String amount) {
    return ledger
        .journal
        .post(
            List.of(
                Entry.of(
                    kind,
                    account.id(),
                    account.seller(),
                    dates.openOn(account.seller()),
                    new Entry.TwoLines(debited, credited, Money.of(amount, "USD")))))
        .get(0);
  }

  /** Looks for cards of the seller to charge, and charges them. */
  public void run(SellerId seller) {
    collection.collect(seller, dates.openOn(seller));
    worker.workThrough();
  }

  /** Moves the clock of the workers to where the machine's is, and further. */
  public void catchUp() {
    clock.set(Instant.now().plus(Duration.ofDays(1)));
  }

  void moveTo(SellerId seller, String day) {
    ledger.database.update(
        "update business_clock set open_on = ? where seller_id = ?",
        LocalDate.parse(day),
        seller.value());
  }

  void set(String setting, String value) {
    ledger.database.update("update setting set value = ? where name = ?", value, setting);
  }

  public String balance(AccountView account) {
    return ledger.journal.balance(account.id()).amount().toPlainString();
  }

  /** The account's payments: "15.00". */
  public List<String> payments(AccountView account) {
    return ledger.database.query(
        "select amount from report.payment where account_id = ? order by payment_id",
        row -> row.getBigDecimal(1).setScale(2).toPlainString(),
        account.id().value());
  }

  /** The account's intents: "REGULAR APPROVED 15.00". */
  public List<String> intents(AccountView account) {
    return ledger.database.query(
        "select purpose, state, amount from payment_intent where account_id = ? order by id",
        row -> row.getString(1) + " " + row.getString(2) + " " + row.getBigDecimal(3).setScale(2),
        account.id().value());
  }

  /** What happened to the account's intents. */
  List<String> history(AccountView account) {
    return ledger.database.query(
        "select state from payment_step where account_id = ? order by id",
        row -> row.getString(1),
        account.id().value());
  }

  long intent(AccountView account) {
    return ledger.database.number(
        "select max(id) from payment_intent where account_id = ?", account.id().value());
  }

  /** How often the sandbox was called for the account: "APPROVED 2". */
  List<String> sandbox(AccountView account) {
    return ledger.database.query(
        """
        select s.outcome, s.calls from sandbox_charge s join payment_intent i on i.key = s.key
        where i.account_id = ? order by i.id\
        """,
        row -> row.getString(1) + " " + row.getInt(2),
        account.id().value());
  }

  List<String> mails(AccountView account) {
    return ledger.database.query(
        "select template from mail where account_id = ? order by id",
        row -> row.getString(1),
        account.id().value());
  }

  boolean isSound(AccountView account) {
    return ledger.verifier.verify(account.id()).isSound();
  }

  /** Clocks of sellers, read from their rows. */
  final class Dates extends BusinessDates {

    @Override
    public LocalDate openOn(SellerId seller) {
      return ledger
          .database
          .find(
              "select open_on from business_clock where seller_id = ?", Dates::day, seller.value())
          .orElseThrow();
    }

    private static LocalDate day(ResultSet row) throws SQLException {
      return row.getObject(1, LocalDate.class);
    }

    @Override
    public boolean testClock() {
      return false;
    }
  }

  /** Accounts by their rows, which nobody need own. */
  private final class Accounts extends AccountService {
    @Override
    public AccountView lock(AccountId id) {
      return ledger
          .database
          .find(
              "select * from account where id = ? for no key update", AccountView::read, id.value())
          .orElseThrow(() -> new AccountNotFoundException(id));
    }

    @Override
    public Currency currency(SellerId seller) {
      return Currency.getInstance("USD");
    }
  }

  /** There are none here. */
  private static final class NoTrials extends Trials {
    @Override
    public void resumeByCard(AccountId id) {}
  }

  private static final class TransactionalBank extends SandboxBank {
    @Override
    public Charge charge(GatewayRequest request, SandboxCard card) {
      return inTransaction(() -> super.charge(request, card));
    }

    @Override
    public Optional<Charge> inquire(String key) {
      return inTransaction(() -> super.inquire(key));
    }
  }

  private static final class TransactionalCollecting extends Collecting {
    @Override
    public long collect(CardLook look, LookPage page) {
      return inTransaction(() -> super.collect(look, page));
    }
  }

  /** Steps in transactions, before, in and after which the lights may go out. */
  private static final class CrashingSteps extends PaymentSteps {

    private final Crashes crashes;

    CrashingSteps(Crashes crashes) {
      this.crashes = crashes;
    }

    @Override
    public Optional<Step> next() {
      return crashes.around(() -> inTransaction(() -> crashes.after(() -> super.next())));
    }

    @Override
    public boolean sendAgain(Intent claimed) {
      return crashes.around(
          () -> inTransaction(() -> crashes.after(() -> super.sendAgain(claimed))));
    }

    @Override
    public void record(Intent claimed, GatewayAnswer answer) {
      crashes.around(
          () ->
              inTransaction(
                  () ->
                      crashes.after(
                          () -> {
                            super.record(claimed, answer);
                            return true;
                          })));
    }

    @Override
    public void notSent(Intent claimed, String reason) {
      inTransaction(() -> super.notSent(claimed, reason));
    }
  }

  private record CrashingGateway(PaymentGateway gateway, Crashes crashes)
      implements PaymentGateway {

    @Override
    public boolean movesMoney() {
      return gateway.movesMoney();
    }

    @Override
    public String name() {
      return gateway.name();
    }

    @Override
    public GatewayAnswer charge(GatewayRequest request) {
      return crashes.around(() -> gateway.charge(request));
    }

    @Override
    public GatewayAnswer inquire(SellerId seller, String key) {
      return crashes.around(() -> gateway.inquire(seller, key));
    }
  }
}
