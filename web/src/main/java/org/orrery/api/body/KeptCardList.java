package org.orrery.api.body;

import java.util.List;

/** The cards of a customer, oldest first. */
public record KeptCardList(List<KeptCardBody> items) {}
