package org.orrery.overlimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.fee.MonthlyUse;
import org.orrery.plan.PlanResource;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

class OverlimitCaseTest {

  @ParameterizedTest
  @CsvSource({
    "7.99,  80, 100, false, false, ",
    "8,     80, 100, false, false, WARN",
    "8,     80, 100, true,  false, ",
    "9.99,  80, 100, false, false, WARN",
    "10,    80, 100, false, false, SUSPEND",
    "10,    80, 100, true,  false, SUSPEND",
    "99,    80, 100, true,  true,  ",
    "99,    80, 100, false, true,  ",
    "99,    80,    , false, false, WARN",
    "7,       , 100, false, false, ",
    "10,      , 100, false, false, SUSPEND",
    "99,      ,    , false, false, "
  })
  void what_is_due_about_a_limit_of_10(
      String used, Integer warn, Integer suspend, boolean warned, boolean suspended, String act) {
    OverlimitCase file = new OverlimitCase(use(used, 1, "10"), warned, suspended);
    assertThat(file.act(new OverlimitTerms(warn, suspend)))
        .isEqualTo(Optional.ofNullable(act).map(OverlimitAct::valueOf));
  }

  @Test
  void an_average_is_compared_without_rounding() {
    assertThat(use("299.999999", 3, "100").reaches(100)).isFalse();
    assertThat(use("300", 3, "100").reaches(100)).isTrue();
    assertThat(use("299.999999", 3, "100").used()).isEqualByComparingTo("100");
    assertThat(use("299.999999", 3, "100").percent()).isEqualByComparingTo("99");
  }

  @Test
  void there_is_no_part_of_no_limit() {
    assertThat(use("300", 1, "0").reaches(1)).isFalse();
  }

  @Test
  void terms_that_make_no_sense_are_refused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new OverlimitTerms(100, 100));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new OverlimitTerms(0, null));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new OverlimitTerms(null, 1001));
    assertThat(new OverlimitTerms(80, null)).hasToString("warning at 80 %, no suspension");
  }

  private static MonthlyUse use(String sum, int days, String limit) {
    return new MonthlyUse(
        new AccountId(17),
        PlanResource.TRAFFIC,
        LocalDate.parse("2026-07-01"),
        new BigDecimal(sum),
        days,
        new BigDecimal(limit));
  }
}
