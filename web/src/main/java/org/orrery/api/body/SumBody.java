package org.orrery.api.body;

/** What a rehearsal comes to in one currency. */
public record SumBody(String currency, String net, String tax) {}
