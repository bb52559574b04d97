package org.orrery.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.InvalidValueException;

class TaxAreaTest {

  @ParameterizedTest(name = "{0} in {1}/{2}/{3}: {4}")
  @CsvSource({
    "any, DE, BY, '', true",
    "any, '', '', '', true",
    "DE, DE, '', '', true",
    "DE, ' de ', '', '', true",
    "DE, FR, '', '', false",
    "DE, '', '', '', false",
    "!DE, FR, '', '', true",
    "!DE, DE, '', '', false",
    "!DE, '', '', '', true",
    "'US, NY', US, NY, '', true",
    "'US, NY', US, NA, ny, true",
    "'US, NY', US, CA, '', false",
    "'US, NY', CA, NY, '', false",
    "'US, NY', US, '', '', false",
    "'US, !NY', US, CA, '', true",
    "'US, !NY', US, NY, '', false",
    "'US, !NY', US, NA, NY, false",
    "'US, !NY', DE, CA, '', false",
    "'!US, NY', CA, NY, '', true",
    "'any, NY', ZZ, NY, '', true",
  })
  void a_tax_is_for_those_inside_or_outside_of_country_and_state(
      String area, String country, String state, String state2, boolean pays) {
    assertThat(TaxArea.read(area).includes(new Residence(country, state, state2))).isEqualTo(pays);
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "DE", "!DE", "US, NY", "US, !NY", "!US, !NY", "any, NY"})
  void an_area_is_shown_as_it_is_typed(String text) {
    assertThat(TaxArea.read(text)).hasToString(text);
  }

  @Test
  void spaces_do_not_count_and_nothing_is_any() {
    assertThat(TaxArea.read("")).isEqualTo(TaxArea.EVERYWHERE);
    assertThat(TaxArea.read("  ! US ,  NY ")).isEqualTo(new TaxArea("US", false, "NY", true));
  }

  @Test
  void a_name_longer_than_a_contacts_is_none() {
    assertThat(TaxArea.read("x".repeat(40) + ", " + "y".repeat(100)).country()).hasSize(40);
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TaxArea.read("x".repeat(41)));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TaxArea.read("any, " + "y".repeat(101)));
  }
}
