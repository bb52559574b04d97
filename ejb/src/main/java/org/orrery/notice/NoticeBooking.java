package org.orrery.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.account.PaymentMethod;
import org.orrery.payment.IncomingPayment;
import org.orrery.payment.PaymentBook;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.Refusal;
import org.orrery.shared.SellerId;

/** Books what a proven notice says, or keeps it for a person. In the caller's transaction. */
@ApplicationScoped
class NoticeBooking {

  private static final Logger LOG = Logger.getLogger(NoticeBooking.class.getName());
  private static final String SIGNUP = "signup-";

  @Inject NoticeRepository notices;
  @Inject PaymentBook book;
  @Inject @Any Instance<WaitingSignups> signups;

  /** A second notice of the same payment changes nothing. */
  void take(PaymentMethod method, SellerId seller, Notice notice) {
    Optional<Money> amount = amount(notice);
    Optional<Long> id = notices.add(method, seller, notice, amount);
    if (id.isEmpty()) {
      return;
    }
    if (notice.meaning() == Notice.Meaning.TAKEN_BACK) {
      notices.keep(id.get(), "money went back, or may");
    } else if (amount.isEmpty()) {
      notices.keep(id.get(), "its amount cannot be read");
    } else {
      settle(id.get(), new Paid(method, seller, notice, amount.get()));
    }
  }

  private record Paid(PaymentMethod method, SellerId seller, Notice notice, Money amount) {}

  private void settle(long id, Paid paid) {
    Optional<AccountId> account = account(paid);
    if (account.isEmpty()) {
      notices.keep(id, "no account waits for it");
      return;
    }
    Optional<Currency> currency = notices.lockAccount(account.get(), paid.seller());
    if (currency.isEmpty()) {
      notices.keep(id, "the account is none of the seller's, or was deleted");
    } else if (!currency.get().equals(paid.amount().currency())) {
      notices.keep(id, "the account is kept in " + currency.get());
    } else {
      credit(id, account.get(), paid);
    }
  }

  private void credit(long id, AccountId account, Paid paid) {
    book.book(
        new IncomingPayment(
            account,
            paid.seller(),
            paid.method(),
            paid.amount(),
            paid.notice().transactionId(),
            null));
    notices.credited(id, account, "");
  }

  private Optional<AccountId> account(Paid paid) {
    String reference = paid.notice().payerReference().strip();
    if (reference.matches("[1-9][0-9]{0,17}")) {
      return Optional.of(new AccountId(Long.parseLong(reference)));
    }
    if (!reference.matches(SIGNUP + "[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    long signup = Long.parseLong(reference.substring(SIGNUP.length()));
    try {
      return signups.stream()
          .map(waiting -> waiting.accountFor(signup, paid.seller(), paid.amount()))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (Refusal e) {
      LOG.log(Level.WARNING, e, () -> "signup " + signup + " is paid and makes no account");
      return Optional.empty();
    }
  }

  /** Positive, and exact in its currency; empty otherwise. */
  static Optional<Money> amount(Notice notice) {
    if (!notice.amount().matches("[0-9]{1,12}([.][0-9]{1,4})?")) {
      return Optional.empty();
    }
    try {
      Currency currency = Currency.getInstance(notice.currency());
      BigDecimal amount = new BigDecimal(notice.amount()).stripTrailingZeros();
      return Optional.of(new Money(amount, currency)).filter(Money::isPositive);
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
