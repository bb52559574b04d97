package org.orrery.account;

import java.util.Currency;
import org.orrery.shared.SellerId;

/**
 * What an account begins with.
 *
 * @param periodId the billing period, an id within the plan
 * @param description for the seller; may be empty
 * @param paymentType NONE, Check, CC, PayPal, WorldPay or 2CheckOut
 * @param promoCode as the signup gave it; may be empty
 * @param exemption its claim to pay no tax
 * @param signupAddress where the signup form was filled in; may be empty
 * @param owner who uses the account
 * @param billing who pays for it
 */
public record AccountOpening(
    SellerId seller,
    int planId,
    int periodId,
    Currency currency,
    String description,
    String paymentType,
    String promoCode,
    TaxExemptionClaim exemption,
    String signupAddress,
    ContactDetails owner,
    ContactDetails billing) {}
