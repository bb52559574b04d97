package org.orrery.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.ledger.Book;
import org.orrery.ledger.Entry;
import org.orrery.ledger.EntryKind;
import org.orrery.ledger.Journal;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.Database;

/** Books money that came in: cash is debited, what the account owes is credited. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PaymentBook {

  @Inject BusinessDates dates;
  @Inject Journal journal;
  @Inject Database database;

  /**
   * Books a payment on the open business date. The caller holds the account's row.
   *
   * @return the id of the payment
   */
  public long book(IncomingPayment payment) {
    LocalDate today = dates.openOn(payment.seller());
    Entry entry =
        Entry.of(
            EntryKind.CREDIT,
            payment.account(),
            payment.seller(),
            today,
            new Entry.TwoLines(Book.CASH, Book.RECEIVABLE, payment.amount()));
    long entryId = journal.post(List.of(entry)).get(0);
    return add(payment, today, entryId);
  }

  private long add(IncomingPayment payment, LocalDate today, long entryId) {
    @Nullable Long intent = payment.intent();
    return database.number(
        """
        insert into payment (account_id, seller_id, business_date, method, amount, currency,
          reference, intent_id, entry_id) values (?, ?, ?, ?, ?, ?, ?, ?::bigint, ?) returning id""",
        payment.account().value(),
        payment.seller().value(),
        today,
        payment.method().wireName(),
        payment.amount().amount(),
        payment.amount().currency().getCurrencyCode(),
        payment.reference(),
        intent,
        entryId);
  }
}
