package org.orrery.tax;

import java.util.Locale;
import org.orrery.shared.InvalidValueException;

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
  private static final String ANY = "any";
  private static final int COUNTRY_MAX = 40;
  private static final int STATE_MAX = 100;

  /**
   * Checks the lengths.
   *
   * @throws InvalidValueException if a name is longer than one in a contact
   */
  public TaxArea {
    if (country.length() > COUNTRY_MAX || state.length() > STATE_MAX) {
      throw new InvalidValueException("a country has at most 40 characters, a state 100");
    }
  }

  /**
   * Reads what an operator types, such as {@code US, !CA}: a country and perhaps a state, with a
   * {@code !} before it for all others; {@code any} or nothing for any.
   *
   * @throws InvalidValueException if a name is too long
   */
  public static TaxArea read(String text) {
    int comma = text.indexOf(',');
    String country = (comma < 0 ? text : text.substring(0, comma)).strip();
    String state = comma < 0 ? "" : text.substring(comma + 1).strip();
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
    String name = text.startsWith(OUTSIDE) ? text.substring(1).strip() : text;
    return name.equals(ANY) ? "" : name;
  }

  /** As an operator types and reads it: {@code US, !CA}. */
  @Override
  public String toString() {
    String where = shown(country, countryInside);
    return state.isEmpty() ? where : where + ", " + shown(state, stateInside);
  }

  private static String shown(String name, boolean inside) {
    return name.isEmpty() ? ANY : (inside ? name : OUTSIDE + name);
  }
}
