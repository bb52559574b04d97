package org.orrery.resale;

import java.time.LocalDate;
import java.util.Currency;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * What a reseller sold, or got back, on a business date and no document shows yet.
 *
 * @param reseller who sold
 * @param account that the reseller has with its provider
 * @param provider who invoices it
 * @param currency of the account
 * @param what of it
 */
public record OpenSales(
    SellerId reseller,
    AccountId account,
    SellerId provider,
    LocalDate on,
    Currency currency,
    What what) {

  /** Each kind is a document of its own. */
  public enum What {
    /** What it sold: an invoice. */
    SALES,
    /** What came back, because its customers returned units: a credit note. */
    RETURNS,
    /** What was taken back of that: an invoice. */
    RETURNS_UNDONE
  }
}
