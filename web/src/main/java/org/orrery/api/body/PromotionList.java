package org.orrery.api.body;

import java.util.List;

/** The promotions of a seller, ended ones included. */
public record PromotionList(List<PromotionBody> items) {}
