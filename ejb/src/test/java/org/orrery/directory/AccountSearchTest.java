package org.orrery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orrery.shared.InvalidValueException;

class AccountSearchTest {

  @Test
  void a_criterion_that_is_missing_or_blank_narrows_nothing() {
    AccountSearch search =
        AccountSearch.living()
            .login(null)
            .accountId(" ")
            .plan("")
            .paymentType(null)
            .suspended("")
            .email(null, null)
            .created("", null);

    assertThat(search.where()).isEqualTo(AccountSearch.living().where());
    assertThat(search.parameters()).isEmpty();
  }

  @Test
  void no_text_of_the_caller_is_in_the_sql() {
    String attack = "x' or '1'='1";
    AccountSearch search = AccountSearch.living().login(attack).plan(attack).domain(attack);

    assertThat(search.where()).doesNotContain("or '1'");
    assertThat(search.parameters().values()).contains("%" + attack + "%");
  }

  @Test
  void wildcards_are_taken_literally() {
    assertThat(AccountSearch.living().login("50%_\\").parameters().values())
        .containsExactly("%50\\%\\_\\\\%");
  }

  @Test
  void dates_come_in_two_forms() {
    assertThat(AccountSearch.living().created("2026-04-20", "04/21/2026").parameters().values())
        .containsExactly(LocalDate.parse("2026-04-20"), LocalDate.parse("2026-04-21"));
  }

  @Test
  void what_cannot_be_read_is_refused() {
    refuses(() -> AccountSearch.living().created("20.04.2026", null));
    refuses(() -> AccountSearch.living().created("2026-02-30", null));
    refuses(() -> AccountSearch.living().created("02/30/2026", null));
    refuses(() -> AccountSearch.living().created("+999999999-12-31", null));
    refuses(() -> AccountSearch.living().created(null, "-4800-01-01"));
    refuses(() -> AccountSearch.living().created("01/01/0001", null));
    refuses(() -> AccountSearch.living().accountId("1; drop"));
    refuses(() -> AccountSearch.living().suspended("perhaps"));
    refuses(() -> AccountSearch.living().login("x".repeat(256)));
  }

  @Test
  void a_plan_is_found_by_number_or_by_name() {
    assertThat(AccountSearch.living().plan("7003").where()).contains("plan_id = ");
    assertThat(AccountSearch.living().plan("Unix").where()).contains("plan_name ilike");
  }

  private static void refuses(Runnable search) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(search::run);
  }
}
