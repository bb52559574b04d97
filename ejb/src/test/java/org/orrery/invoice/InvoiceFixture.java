package org.orrery.invoice;

import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestDatabase;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Invoices on the test database, made by plain inserts. */
final class InvoiceFixture {

  static final LocalDate DAY = LocalDate.parse("2026-04-20");

  final LedgerFixture ledger = new LedgerFixture();
  final Database database = ledger.database;
  final InvoiceNumbers numbers;
  final CreditNotes creditNotes;
  final Letterheads letterheads;
  final InvoiceDesk desk;
  final Invoices invoices;
  private final Map<AccountId, AccountView> opened = new HashMap<>();
  Optional<RuntimeException> crash = Optional.empty();

  /** Whose numbers break off, if not everybody's. */
  Optional<SellerId> crashing = Optional.empty();

  InvoiceFixture() {
    ledger.container.put(AccountService.class, new OwnersOnly());
    ledger.container.put(NumberBatch.class, new CrashingBatch());
    numbers = ledger.container.get(InvoiceNumbers.class);
    creditNotes = ledger.container.get(CreditNotes.class);
    letterheads = ledger.container.get(Letterheads.class);
    desk = ledger.container.get(InvoiceDesk.class);
    invoices = ledger.container.get(Invoices.class);
  }

  SellerId seller() {
    return ledger.seller(DAY);
  }

  AccountView account(SellerId seller) {
    return account(seller, "USD");
  }

  AccountView account(SellerId seller, String currency) {
    PeriodLength month = new PeriodLength(PeriodLength.Unit.MONTH, 1);
    AccountView account = ledger.account(seller, month, DAY, currency).account();
    opened.put(account.id(), account);
    database.update(
        """
        insert into contact (account_id, kind, first_name, last_name, company, address1, city,
          postal_code, country, email)
        values (?, 'BILLING', 'Jane', 'Doe', 'Example Ltd', '1 Sample Street', 'Springfield',
          '12345', 'US', 'jane@example.com')""",
        account.id().value());
    return account;
  }

  /** An invoice of one line. */
  long invoice(AccountView account, LocalDate on, String net, String tax) {
    long id = database.next("invoice_id", 1).get(0);
    database.update(
        """
        insert into invoice (account_id, id, seller_id, kind, business_date, currency, net_amount,
          tax_amount, mails, bill_to)
        select ?, ?, ?, 'INVOICE', ?, ?, ?::numeric, ?::numeric, false,
        """
            + BillTo.LINES
            + " from account a "
            + BillTo.CONTACT.formatted("a.id")
            + " where a.id = ?",
        account.id().value(),
        id,
        account.seller().value(),
        on,
        account.currency().getCurrencyCode(),
        net,
        tax,
        account.id().value());
    line(account, id, 1, "Hosting", "", net, tax);
    return id;
  }

  void line(AccountView account, long id, int line, String... texts) {
    database.update(
        """
        insert into invoice_line (account_id, invoice_id, line, description, note, period_from,
          period_to, net_amount, tax_amount)
        values (?, ?, ?, ?, ?, ?, ?, ?::numeric, ?::numeric)""",
        account.id().value(),
        id,
        line,
        texts[0],
        texts[1],
        DAY,
        DAY.plusMonths(1),
        texts[2],
        texts[3]);
  }

  void tax(AccountView account, long id, int line, String... texts) {
    database.update(
        """
        insert into invoice_tax (account_id, invoice_id, line, tax_id, description, percent, amount)
        values (?, ?, ?, ?, ?, ?::numeric, ?::numeric)""",
        account.id().value(),
        id,
        line,
        line,
        texts[0],
        texts[1],
        texts[2]);
  }

  /** The numbers of a seller, in the order of the invoices' ids. */
  List<Long> numbersOf(SellerId seller) {
    return database.query(
        "select number from invoice where seller_id = ? and number is not null order by id",
        row -> row.getLong(1),
        seller.value());
  }

  <T> T commit(Supplier<T> work) {
    return inTransaction(work);
  }

  /** A call of {@link NumberBatch} as the container makes it, which may break off at its end. */
  private final class CrashingBatch extends NumberBatch {
    @Override
    public int number(SellerId seller) {
      return TestDatabase.inTransaction(
          () -> {
            int count = super.number(seller);
            if (crash.isPresent() && crashing.orElse(seller).equals(seller)) {
              throw crash.get();
            }
            return count;
          });
    }
  }

  /** Lets customers see their own. */
  private final class OwnersOnly extends AccountService {
    @Override
    public AccountView visible(Caller caller, AccountId id) {
      return Optional.ofNullable(opened.get(id))
          .filter(account -> account.customer().equals(caller.customer()))
          .orElseThrow(() -> new AccountNotFoundException(id));
    }
  }
}
