package org.orrery.console.account;

/**
 * A country to choose.
 *
 * @param code as contacts have it; empty = none
 * @param name as people know it
 */
public record Country(String code, String name) {}
