package org.orrery.register;

/** Money that came in, with the account that it came in for. */
public record ReceivedItem(long account, PaymentItem payment) {}
