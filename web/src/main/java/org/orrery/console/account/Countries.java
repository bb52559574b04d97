package org.orrery.console.account;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The countries that a contact may be in, by their codes (ISO 3166), in the order of their names.
 */
final class Countries {

  private static final Country NONE = new Country("", "\u2013");

  private static final List<Country> KNOWN =
      Stream.of(Locale.getISOCountries())
          .map(code -> new Country(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
          .sorted(Comparator.comparing(Country::name))
          .toList();

  private Countries() {}

  /**
   * None, all that there are, and what is stored now: what a client once wrote in its own way is
   * kept until somebody chooses another.
   */
  static List<Country> with(String stored) {
    boolean isOther = KNOWN.stream().noneMatch(known -> known.code().equals(stored));
    Stream<Country> other =
        isOther && !stored.isEmpty() ? Stream.of(new Country(stored, stored)) : Stream.empty();
    return Stream.of(Stream.of(NONE), other, KNOWN.stream()).flatMap(all -> all).toList();
  }
}
