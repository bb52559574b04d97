package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Invoices}. */
@Description("Invoices, credit notes and what sellers print on them.")
public interface InvoicesMXBean {

  @Description(
      "An account's newest, newest first: a JSON array of id, number, kind, date, currency, "
          + "net, tax, total.")
  @ReadOnly
  String list(long accountId);

  @Description("The same of one, with paid: what of it is paid or credited.")
  @ReadOnly
  String show(long accountId, long invoiceId);

  @Description("Its lines: a JSON array of description, note, from, to (exclusive), net, tax.")
  @ReadOnly
  String lines(long accountId, long invoiceId);

  @Description("A page for a browser.")
  @ReadOnly
  String html(long accountId, long invoiceId);

  @Description("A document for paper, in base64.")
  @ReadOnly
  String pdf(long accountId, long invoiceId);

  @Description("Has all invoices of an account sent by e-mail, from now on.")
  void mailAll(long accountId);

  @Description("Has only those sent by e-mail whose debits ask for it.")
  void mailAsked(long accountId);

  @Description("What a seller prints, as text: a name = value a line.")
  @ReadOnly
  String letterhead(long sellerId);

  @Description("Changes it for invoices that are numbered from now on.")
  void setLetterhead(long sellerId, String text);

  @Description(
      "A seller's numbers: a JSON array of what, from, to, by, at, reason. A row of each time"
          + " that numbers were passed over, and then one whose to is the last number; 0 = none.")
  @ReadOnly
  String series(long sellerId);

  @Description("Has a seller's next invoice get the number after last; never undone.")
  void raiseSeries(long sellerId, long last, String reason);
}
