package org.orrery.api.body;

import org.orrery.register.PostingItem;

/**
 * A line of an entry.
 *
 * @param amount debit positive; the lines of an entry sum to zero
 */
public record PostingBody(int line, String book, long seller, Amount amount) {
  /** Shows it. */
  public static PostingBody of(PostingItem item) {
    return new PostingBody(item.line(), item.book(), item.seller(), Amount.of(item.amount()));
  }
}
