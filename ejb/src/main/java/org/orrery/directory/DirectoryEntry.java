package org.orrery.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.orrery.shared.Money;

/**
 * One account as a search shows it, with one of its domains if it has any.
 *
 * @param login of the customer that owns the account
 * @param email the owner's or the payer's, as the search asked
 * @param paymentType NONE, Check, CC, PayPal, WorldPay or 2CheckOut
 * @param balance as the customer sees it; negative = owes
 * @param credit the plan's credit limit
 * @param periodEndsOn when the next billing period opens
 * @param domain empty when the account has none
 * @param domainKind empty when the account has no domain
 */
public record DirectoryEntry(
    String login,
    long accountId,
    long sellerId,
    LocalDate createdOn,
    String plan,
    String email,
    String paymentType,
    Money balance,
    Money credit,
    Optional<LocalDate> periodEndsOn,
    String description,
    Optional<LocalDate> suspendedOn,
    Optional<LocalDate> deletedOn,
    String domain,
    String domainKind) {}
