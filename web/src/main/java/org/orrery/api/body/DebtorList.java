package org.orrery.api.body;

import java.util.List;

/** The debtors of a seller, oldest first. */
public record DebtorList(List<DebtorBody> items) {}
