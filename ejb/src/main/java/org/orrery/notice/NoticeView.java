package org.orrery.notice;

import java.math.BigDecimal;

/**
 * What an operator sees of a notice that waits.
 *
 * @param payerReference what named the account or signup
 * @param amount 0 when it could not be read
 * @param reason why it waits
 */
public record NoticeView(
    long id,
    long seller,
    String method,
    String transactionId,
    String payerReference,
    BigDecimal amount,
    String currency,
    String reason) {}
