package org.orrery.api.body;

import java.util.List;

/** What an account has of its plan. */
public record PurchaseList(List<PurchaseBody> items) {}
