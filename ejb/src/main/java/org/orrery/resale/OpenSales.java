package org.orrery.resale;

import java.time.LocalDate;
import java.util.Currency;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * What a reseller sold on a business date and no invoice shows yet.
 *
 * @param reseller who sold
 * @param account that the reseller has with its provider
 * @param provider who invoices it
 * @param currency of the account
 */
public record OpenSales(
    SellerId reseller, AccountId account, SellerId provider, LocalDate on, Currency currency) {}
