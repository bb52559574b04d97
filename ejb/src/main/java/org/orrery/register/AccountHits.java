package org.orrery.register;

import java.util.List;

/**
 * What a search found, the best first.
 *
 * @param isMore whether there are, or may be, others that the text fits as well
 */
public record AccountHits(List<AccountHit> hits, boolean isMore) {

  /** Copies the list. */
  public AccountHits {
    hits = List.copyOf(hits);
  }
}
