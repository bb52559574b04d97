package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Invoices}: invoices, credit notes and what sellers print on them. */
public interface InvoicesMXBean {

  /**
   * An account's newest, newest first: a JSON array of id, number, kind, date, currency, net, tax,
   * total.
   */
  @ReadOnly
  String list(long accountId);

  /** The same of one, with paid: what of it is paid or credited. */
  @ReadOnly
  String show(long accountId, long invoiceId);

  /** Its lines: a JSON array of description, note, from, to (exclusive), net, tax. */
  @ReadOnly
  String lines(long accountId, long invoiceId);

  /** A page for a browser. */
  @ReadOnly
  String html(long accountId, long invoiceId);

  /** A document for paper, in base64. */
  @ReadOnly
  String pdf(long accountId, long invoiceId);

  /** Has all invoices of an account sent by e-mail, from now on. */
  void mailAll(long accountId);

  /** Has only those sent by e-mail whose debits ask for it. */
  void mailAsked(long accountId);

  /** What a seller prints, as text: a {@code name = value} a line. */
  @ReadOnly
  String letterhead(long sellerId);

  /** Changes it for invoices that are numbered from now on. */
  void setLetterhead(long sellerId, String text);

  /**
   * A seller's numbers: a JSON array of what, from, to, by, at, reason. A row of each time that
   * numbers were passed over, and then one whose {@code to} is the last number; 0 = none.
   */
  @ReadOnly
  String series(long sellerId);

  /** Has a seller's next invoice get the number after {@code last}; never undone. */
  void raiseSeries(long sellerId, long last, String reason);
}
