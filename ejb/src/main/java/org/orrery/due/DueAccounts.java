package org.orrery.due;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.shared.SellerId;

/** Tells the bill run who has something due. Held accounts are told too: the charging knows. */
@Stateless
public class DueAccounts {

  @Inject DueRepository due;

  /** Why an account is due. */
  public enum Cause {
    /** A debit has its date. */
    DEBIT,
    /** A billing period opens. */
    PERIOD
  }

  /** What is asked for. */
  public record Question(Cause cause, SellerId seller, LocalDate upTo) {}

  /**
   * The next accounts of a seller with something due on or before a day, oldest first; none = there
   * are no more.
   *
   * <p>Reads on from where the last page ended, so that all pages together cost one pass through an
   * index. What is charged meanwhile is due no more, and is not met again.
   *
   * @param accountsMax how many at most
   */
  public DuePage after(DuePage.Place last, Question question, int accountsMax) {
    return due.page(last, question, accountsMax);
  }

  /** Debits that are due on their seller's business date, those of held accounts included. */
  public long count() {
    return due.count();
  }
}
