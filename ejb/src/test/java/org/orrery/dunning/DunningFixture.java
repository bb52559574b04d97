package org.orrery.dunning;

import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orrery.account.AccountDeleted;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.AccountOpened;
import org.orrery.account.AccountResumed;
import org.orrery.account.AccountService;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.account.PaymentMethod;
import org.orrery.account.SuspendedBy;
import org.orrery.brake.BillingHolds;
import org.orrery.brake.Brake;
import org.orrery.ledger.Book;
import org.orrery.ledger.Entry;
import org.orrery.ledger.EntryKind;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;
import org.orrery.shared.StepOutcome;

/** Dunning's beans on the test database, and accounts to get into debt. */
final class DunningFixture {

  private static final String LOCK =
      "select 1 from account where id = ? and state <> 'DELETED' for no key update skip locked";

  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  final LedgerFixture ledger = new LedgerFixture();
  final Database database = ledger.database;
  final Set<AccountId> busy = new HashSet<>();
  final Set<AccountId> broken = new HashSet<>();
  final TestContainer beans =
      ledger
          .container
          .put(AccountService.class, new Accounts())
          .put(AccountLifecycle.class, new Lifecycle())
          .put(Debtors.class, new TransactionalDebtors())
          .put(Brake.class, new Brake());
  final Debtors debtors = beans.get(Debtors.class);
  final DebtorRun run = beans.get(DebtorRun.class);
  final DunningSettings settings = beans.get(DunningSettings.class);
  final BillingHolds holds = beans.get(BillingHolds.class);
  final Brake brake = beans.get(Brake.class);

  SellerId seller() {
    return ledger.seller(LocalDate.parse("2027-03-01"));
  }

  /** A seller who is a customer of another one, with an account there. */
  SellerId reseller(AccountView account) {
    SellerId reseller = seller();
    database.update(
        "update seller set customer_id = ? where id = ?",
        account.customer().value(),
        reseller.value());
    return reseller;
  }

  /** With a billing address and a credit limit of $10.00. */
  AccountView account(SellerId seller) {
    AccountOpened opened = ledger.account(seller, MONTH, LocalDate.parse("2027-03-01"));
    AccountView account = opened.account();
    database.update("update account set credit_limit = 10 where id = ?", account.id().value());
    database.update(
        "insert into contact (account_id, kind, email) values (?, 'BILLING', 'payer@example.org')",
        account.id().value());
    return account;
  }

  void owes(AccountView account, String amount) {
    post(account, Book.RECEIVABLE, Book.REVENUE, amount);
  }

  void pays(AccountView account, String amount) {
    post(account, Book.CASH, Book.RECEIVABLE, amount);
  }

  private void post(AccountView account, Book debit, Book credit, String amount) {
    inTransaction(
        () ->
            ledger.journal.post(
                List.of(
                    Entry.of(
                        debit == Book.RECEIVABLE ? EntryKind.DEBIT : EntryKind.CREDIT,
                        account.id(),
                        account.seller(),
                        LocalDate.parse("2027-03-01"),
                        new Entry.TwoLines(debit, credit, Money.of(amount, "USD"))))));
  }

  /** By one that its seller's gateway can charge. */
  void paysByCard(AccountView account) {
    database.update("update account set payment_type = 'CC' where id = ?", account.id().value());
    database.update(
        "insert into payment_gateway (seller_id, gateway) values (?, 'sandbox')",
        account.seller().value());
    database.update(
        """
        insert into card (seller_id, customer_id, state, brand, holder, last_four, expires_in,
          key_id, sealed) values (?, ?, 'ACTIVE', '', '', '4242', '2035-12', 'k', '\\x01')""",
        account.seller().value(),
        account.customer().value());
  }

  /** For a reason of ours. */
  void holdsUpCard(AccountView account, boolean heldUp) {
    database.update(
        """
        insert into card_collection as c (account_id, seller_id, held_up_since, held_up_tries)
        values (?, ?, case when ? then now() end, ?)
        on conflict (account_id) do update set held_up_since = excluded.held_up_since,
          held_up_tries = excluded.held_up_tries""",
        account.id().value(),
        account.seller().value(),
        heldUp,
        heldUp ? 1 : 0);
  }

  /** For good. */
  void declinesCard(AccountView account) {
    database.update(
        """
        insert into card_collection (account_id, seller_id, declined_card_id, declines, bad_since)
        select ?, seller_id, id, 1, date '2027-03-01' from card where customer_id = ?""",
        account.id().value(),
        account.customer().value());
  }

  DebtorRunResult work(SellerId seller, String day) {
    return run.work(seller, LocalDate.parse(day), none -> false);
  }

  /** As a manager does it by call. */
  void suspends(AccountView account, SuspendedBy by) {
    beans
        .get(AccountLifecycle.class)
        .suspendBySystem(account.id(), by, "", LocalDate.parse("2027-03-01"));
  }

  void resumes(AccountView account, String day) {
    beans
        .get(AccountLifecycle.class)
        .resumeBySystem(account.id(), SuspendedBy.ADMINISTRATOR, LocalDate.parse(day));
  }

  /** "ACTIVE", "SUSPENDED by DEBT", "DELETED by DEBT". */
  String state(AccountView account) {
    return database
        .find(
            """
            select concat_ws(' by ', state, coalesce(deleted_by, suspended_by))
            from account where id = ?""",
            row -> row.getString(1),
            account.id().value())
        .orElseThrow();
  }

  /** Keys of the mails that were queued about an account, without its number. */
  List<String> mails(AccountView account) {
    return database.query(
        "select key from mail where account_id = ? order by id",
        row -> row.getString(1).replace("/" + account.id() + "/", " "),
        account.id().value());
  }

  boolean isListed(AccountView account) {
    return database.number("select count(*) from debtor where account_id = ?", account.id().value())
        == 1;
  }

  private final class Accounts extends AccountService {
    @Override
    public AccountView lock(AccountId id) {
      database.number("select id from account where id = ? for no key update", id.value());
      return anyView();
    }

    @Override
    public List<AccountView> claim(Collection<AccountId> ids) {
      return ids.stream()
          .filter(id -> !busy.contains(id))
          .flatMap(id -> database.find(LOCK, row -> anyView(), id.value()).stream())
          .toList();
    }

    /** Nobody asks it for more than that it is there. */
    private AccountView anyView() {
      return new AccountView(
          new AccountId(1),
          new CustomerId(1),
          SellerId.HOST,
          Currency.getInstance("USD"),
          AccountState.ACTIVE,
          1,
          0,
          LocalDate.EPOCH,
          PaymentMethod.NONE);
    }
  }

  /** Does to the rows what the real one does, and tells this feature's observers. */
  private final class Lifecycle extends AccountLifecycle {
    @Override
    public void suspendBySystem(AccountId id, SuspendedBy cause, String reason, LocalDate on) {
      if (broken.contains(id)) {
        throw new IllegalStateException("the lights went out");
      }
      require(
          database.update(
              """
              update account set state = 'SUSPENDED', suspended_by = ?, suspended_on = ?,
                suspension_reason = ? where id = ? and state = 'ACTIVE'""",
              cause.name(),
              on,
              reason,
              id.value()));
    }

    @Override
    public void suspendBySystem(AccountId id, SuspendedBy cause, String reason) {
      suspendBySystem(id, cause, reason, LocalDate.parse("2027-03-01"));
    }

    @Override
    public void resumeBySystem(AccountId id, SuspendedBy cause, LocalDate on) {
      require(
          database.update(
              """
              update account set state = 'ACTIVE', suspended_by = null, suspended_on = null,
                suspension_reason = null where id = ? and state = 'SUSPENDED'""",
              id.value()));
      database.update(
          """
          insert into account_suspension (account_id, suspended_by, suspended_on, reason,
            resumed_by, resumed_on) values (?, 'DEBT', ?, '', ?, ?)""",
          id.value(),
          on,
          cause.name(),
          on);
      observers().countAnew(new AccountResumed(view(id), on));
    }

    @Override
    public void deleteBySystem(AccountId id, SuspendedBy cause, LocalDate on) {
      require(
          database.update(
              """
              update account set state = 'DELETED', deleted_by = ?, deleted_on = ?::date,
                purge_on = ?::date + 30 where id = ? and state <> 'DELETED'""",
              cause.name(),
              on,
              on,
              id.value()));
      observers().forget(new AccountDeleted(view(id), on));
    }

    private DebtorOnAccount observers() {
      return beans.get(DebtorOnAccount.class);
    }

    private AccountView view(AccountId id) {
      AccountView any = new Accounts().anyView();
      return new AccountView(
          id,
          any.customer(),
          any.seller(),
          any.currency(),
          any.state(),
          any.planId(),
          any.periodId(),
          any.createdOn(),
          any.payment());
    }

    private static void require(int rows) {
      if (rows != 1) {
        throw new IllegalStateException("not in that state");
      }
    }
  }

  private static final class TransactionalDebtors extends Debtors {
    @Override
    public StepOutcome carryOut(DebtorStep step) {
      return inTransaction(() -> super.carryOut(step));
    }
  }
}
