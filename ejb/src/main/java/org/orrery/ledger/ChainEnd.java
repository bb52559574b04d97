package org.orrery.ledger;

import java.math.BigDecimal;

/**
 * How far a chain was found sound.
 *
 * @param entryCount the last entry's place
 * @param head its hash
 * @param balance after it, without what is owed by entries in the chains of others
 */
record ChainEnd(long entryCount, ChainHash head, BigDecimal balance) {

  /** Nothing of it yet. */
  static final ChainEnd START = new ChainEnd(0, ChainHash.START, BigDecimal.ZERO);
}
