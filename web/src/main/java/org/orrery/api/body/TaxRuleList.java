package org.orrery.api.body;

import java.util.List;

/** The taxes of a seller, ended ones included. */
public record TaxRuleList(List<TaxRuleBody> items) {}
