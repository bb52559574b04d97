package org.orrery.invoice;

/** What the seller's documents are printed on. */
public enum Paper {
  A4,
  LETTER
}
