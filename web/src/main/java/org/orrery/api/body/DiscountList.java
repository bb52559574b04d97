package org.orrery.api.body;

import java.util.List;

/** The promotions that an account has. */
public record DiscountList(List<DiscountBody> items) {}
