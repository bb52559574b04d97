package org.orrery.api.body;

import java.util.List;

/** Card payments that are not settled, oldest first. */
public record CardPaymentList(List<CardPaymentBody> items) {}
