package org.orrery.ledger;

import java.util.Locale;

/** The books that a posting may be in. One receivable book per account, the others per seller. */
public enum Book {
  /** What an account owes; the balance the customer sees is its negative. */
  RECEIVABLE,
  /** What was sold, without tax. */
  REVENUE,
  /** Taxes taken for the state. */
  TAX_PAYABLE,
  /** Money that came in. */
  CASH,
  /** Credit given away. */
  CREDITS_GIVEN,
  /** Money that went back. */
  REFUNDS;

  /** The book's name in tables, views and the canonical text. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
