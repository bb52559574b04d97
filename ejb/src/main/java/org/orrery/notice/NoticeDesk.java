package org.orrery.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import org.orrery.account.PaymentMethod;
import org.orrery.payment.IncomingPayment;
import org.orrery.payment.PaymentBook;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** What a person does with notices that fit no account. For operators only. */
@Stateless
public class NoticeDesk {

  private static final int LISTED_MAX = 1_000;
  private static final int REASON_MAX = 200;

  @Inject NoticeRepository notices;
  @Inject PaymentBook book;
  @Inject RefusedNotices refused;

  /** Those that wait, oldest first, at most {@value #LISTED_MAX}. */
  public List<NoticeView> waiting() {
    return notices.waiting(LISTED_MAX);
  }

  /** How many wait. */
  public long waitingCount() {
    return notices.waitingCount();
  }

  /** How many this node refused since its start. */
  public long refusedCount() {
    return refused.sinceStart();
  }

  /**
   * Credits a waiting notice to an account of its seller.
   *
   * @throws InvalidValueException if no such notice waits, it has no amount, or the account is not
   *     one of the seller's in that currency
   */
  public void assign(long id, AccountId account, String by) {
    NoticeView notice = waiting(id);
    SellerId seller = new SellerId(notice.seller());
    if (notice.amount().signum() <= 0 || notice.transactionId().startsWith("back/")) {
      throw new InvalidValueException("notice " + id + " brings no money");
    }
    Currency currency =
        notices
            .lockAccount(account, seller)
            .filter(kept -> kept.getCurrencyCode().equals(notice.currency()))
            .orElseThrow(
                () ->
                    new InvalidValueException(
                        "seller "
                            + seller
                            + " has no account "
                            + account
                            + " in "
                            + notice.currency()));
    book.book(
        new IncomingPayment(
            account,
            seller,
            PaymentMethod.ofWireName(notice.method()).orElseThrow(),
            new Money(notice.amount().stripTrailingZeros(), currency),
            notice.transactionId(),
            null));
    notices.credited(id, account, by);
  }

  /**
   * Puts a waiting notice away; nothing is booked.
   *
   * @throws InvalidValueException if no such notice waits, or the reason is empty or too long
   */
  public void close(long id, String reason, String by) {
    waiting(id);
    if (reason.isBlank() || reason.length() > REASON_MAX) {
      throw new InvalidValueException("say why in 1 to " + REASON_MAX + " characters");
    }
    notices.closed(id, reason.strip(), by);
  }

  private NoticeView waiting(long id) {
    return notices
        .lockWaiting(id)
        .orElseThrow(() -> new InvalidValueException("no notice " + id + " waits"));
  }
}
