package org.orrery.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountriesTest {

  @Test
  void there_are_those_of_the_standard_by_name_and_none() {
    assertThat(Countries.with("DE"))
        .contains(new Country("DE", "Germany"), new Country("US", "United States"))
        .doesNotHaveDuplicates()
        .hasSize(Countries.with("").size())
        .first()
        .extracting(Country::code)
        .isEqualTo("");
  }

  @Test
  void what_a_client_once_wrote_in_its_own_way_stays_to_be_chosen() {
    assertThat(Countries.with("Deutschland")).contains(new Country("Deutschland", "Deutschland"));
    assertThat(Countries.with("de")).contains(new Country("de", "de"));
  }
}
