package org.orrery.tax;

import java.util.Locale;

/**
 * For whom a tax is, by country and state; both conditions must hold.
 *
 * @param country as contacts write it, in any case of letters; empty = any
 * @param countryInside whether it is for those in the country, or for all others
 * @param state as contacts write it, in any case of letters; empty = any
 * @param stateInside whether it is for those in the state, or for all others
 */
public record TaxArea(String country, boolean countryInside, String state, boolean stateInside) {

  /** Everybody. */
  public static final TaxArea EVERYWHERE = new TaxArea("", true, "", true);

  private static final String OUTSIDE = "!";

  public TaxArea {
    country = country.strip();
    state = state.strip();
  }

  /**
   * Reads what an operator types: a country and a state, empty for any, with a {@code !} before it
   * for all others.
   */
  public static TaxArea read(String country, String state) {
    return new TaxArea(
        name(country), !country.startsWith(OUTSIDE), name(state), !state.startsWith(OUTSIDE));
  }

  /** Whether the tax is for an account there. An unknown country or state is outside of all. */
  boolean includes(Residence residence) {
    return (country.isEmpty() || isSame(country, residence.country()) == countryInside)
        && (state.isEmpty() || isState(residence) == stateInside);
  }

  /** Either field counts: forms put "NA" into the first where the second is filled in. */
  private boolean isState(Residence residence) {
    return isSame(state, residence.state()) || isSame(state, residence.state2());
  }

  private static boolean isSame(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  private static String name(String text) {
    return text.startsWith(OUTSIDE) ? text.substring(1) : text;
  }

  /** As an operator types and reads it: {@code US, !CA}. */
  @Override
  public String toString() {
    String where = shown(country, countryInside);
    return state.isEmpty() ? where : where + ", " + shown(state, stateInside);
  }

  private static String shown(String name, boolean inside) {
    return name.isEmpty() ? "any" : (inside ? name : OUTSIDE + name);
  }
}
