package org.orrery.resale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;

/**
 * Keeps what comes back to resellers when their customers return what they were sold.
 *
 * <p>Callers hold the row of the customer's account, work out the share and post it, in the same
 * transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Returns {

  @Inject ReturnRepository returns;

  /** When, and whether because the customer's account was deleted. */
  public record Occasion(AccountId customer, LocalDate on, boolean quits) {}

  /**
   * A return with its place in the books.
   *
   * @param entry of the customer's chain; null = it came to nothing
   */
  public record Booked(Returned share, @Nullable Long entry) {}

  /**
   * A return as it was given.
   *
   * @param entry of the customer's chain; null = it came to nothing
   */
  public record Given(long id, @Nullable Long entry, Returned share) {}

  /** Sales of recurrent fees that pay for days from {@code day} on, the latest first. */
  public List<Returnable> paidBeyond(AccountId customer, LocalDate day) {
    return returns.paidBeyond(customer, day);
  }

  /** Notes what came back. */
  public void add(Occasion occasion, List<Booked> booked) {
    returns.add(occasion, booked);
  }

  /** What came back when the account was deleted, and was not taken back since. */
  public List<Given> givenAtTheEnd(AccountId customer) {
    return returns.givenAtTheEnd(customer);
  }

  /** Notes that a return was taken back, by an entry unless it had come to nothing. */
  public void takeBack(AccountId customer, LocalDate on, Given given, @Nullable Long entry) {
    returns.takeBack(customer, on, given, entry);
  }
}
