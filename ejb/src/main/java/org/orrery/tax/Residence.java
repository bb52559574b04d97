package org.orrery.tax;

/**
 * Where an account is at home for taxes: what its billing contact says or, where that names no
 * country, its owner.
 *
 * @param country as the contact writes it; may be empty
 * @param state may be empty
 * @param state2 the state of a country that has no list of states; may be empty
 */
record Residence(String country, String state, String state2) {}
