package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.shared.SellerId;

/**
 * Gives invoices their numbers: per seller from 1, without gaps, after the commit that made them.
 *
 * <p>Within what is committed the order is that of business date and id; what comes later, also for
 * an earlier day, gets the next number. Any number of nodes may call this at once and be killed
 * anywhere: the numbers and the counter that they come from commit together, in batches.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoiceNumbers {

  private static final Logger LOG = Logger.getLogger(InvoiceNumbers.class.getName());

  /** A hundred million invoices at a time. */
  private static final int BATCHES_MAX = 100_000;

  @Inject NumberBatch batch;
  @Inject NumberRepository numbers;

  /**
   * Numbers everything of a seller that is committed and has no number yet, and queues the e-mails
   * of those that are sent.
   *
   * @return how many got a number
   */
  public long assign(SellerId seller) {
    long numbered = 0;
    for (int i = 0; i < BATCHES_MAX; i++) {
      int count = batch.number(seller);
      numbered += count;
      if (count < NumberBatch.INVOICES_MAX) {
        return numbered;
      }
    }
    return numbered;
  }

  /**
   * Numbers what no bill run is going to number: of sellers whose run is complete, and of others
   * what has waited for ten minutes. A seller whose numbers fail keeps no other one waiting.
   */
  public void assignWaiting() {
    for (SellerId seller : numbers.waitingSellers()) {
      try {
        assign(seller);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "seller " + seller + ": no numbers, tried again");
      }
    }
  }
}
