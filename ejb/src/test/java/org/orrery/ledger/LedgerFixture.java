package org.orrery.ledger;

import java.time.LocalDate;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicInteger;
import org.orrery.account.AccountOpened;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.account.PaymentMethod;
import org.orrery.account.TaxExemptionClaim;
import org.orrery.invoice.NumberBatch;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** The ledger's beans on the test database, and accounts to post to. */
public final class LedgerFixture {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** Makes the beans of the ledger, and those of other features that are asked for. */
  public final TestContainer container =
      new TestContainer()
          .put(AccountBookVerifier.class, new TransactionalVerifier())
          .put(NumberBatch.class, new TransactionalNumbers());

  public final Database database = container.get(Database.class);
  public final Journal journal = container.get(Journal.class);
  public final BooksVerifier verifier = container.get(BooksVerifier.class);
  private final BookOpening opening = container.get(BookOpening.class);

  /** A seller of its own, whose business date is {@code openOn} and billed through it. */
  public SellerId seller(LocalDate openOn) {
    long id =
        database.number(
            "insert into seller (name, currency) values (?, 'USD') returning id",
            "seller " + NUMBERS.incrementAndGet());
    database.update(
        "insert into business_clock (seller_id, zone, open_on, billed_through)"
            + " values (?, 'Europe/Berlin', ?, ?)",
        id,
        openOn,
        openOn);
    return new SellerId(id);
  }

  /** An account with a book. */
  public AccountOpened account(SellerId seller, PeriodLength length, LocalDate on) {
    return account(seller, length, on, "USD");
  }

  /** An account with a book in another currency. */
  public AccountOpened account(
      SellerId seller, PeriodLength length, LocalDate on, String currency) {
    String name = "plan " + NUMBERS.incrementAndGet();
    long plan =
        database.number(
            "insert into plan (seller_id, name) values (?, ?) returning id", seller.value(), name);
    database.update(
        "insert into plan_period (plan_id, id, unit, count) values (?, 0, ?, ?)",
        plan,
        length.unit().name(),
        length.count());
    long customer =
        database.number("insert into customer (seller_id) values (?) returning id", seller.value());
    long id =
        database.number(
            "insert into account (customer_id, seller_id, plan_id, plan_period_id, currency,"
                + " payment_type, state, created_on)"
                + " values (?, ?, ?, 0, ?, 'NONE', 'ACTIVE', ?) returning id",
            customer,
            seller.value(),
            plan,
            currency,
            on);
    AccountView view =
        new AccountView(
            new AccountId(id),
            new CustomerId(customer),
            seller,
            Currency.getInstance(currency),
            AccountState.ACTIVE,
            (int) plan,
            0,
            on,
            PaymentMethod.NONE);
    AccountOpened opened = new AccountOpened(view, length, on, "", TaxExemptionClaim.NONE);
    opening.open(opened);
    return opened;
  }

  private static final class TransactionalVerifier extends AccountBookVerifier {
    @Override
    public BooksReport verify(AccountId account) {
      return TestDatabase.inTransaction(() -> super.verify(account));
    }
  }

  private static final class TransactionalNumbers extends NumberBatch {
    @Override
    public int number(SellerId seller) {
      return TestDatabase.inTransaction(() -> super.number(seller));
    }
  }
}
