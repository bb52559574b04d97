package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Card numbers and their verification codes are nowhere once the call is over. */
class CardDataIT {

  private static final String GOOD_NUMBER = "4929777123456785";
  private static final String BAD_NUMBER = "4929777123456786";

  /** What the numbers have in common, with the spaces that somebody may have typed. */
  private static final String DIGITS = "4929[ -]?7771[ -]?2345";

  /** The same as the database shows bytes. */
  private static final String BYTES = "34393239(20|2d)?37373731(20|2d)?32333435";

  private static final String CODE = "90817263";

  private static final String TABLES =
      """
      select format('%I.%I', table_schema, table_name) from information_schema.tables
      where table_type = 'BASE TABLE'
        and table_schema not in ('pg_catalog', 'information_schema')""";

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final Rows rows = new Rows(product);

  @Test
  void number_and_code_are_in_no_table_and_in_no_log() throws SQLException, IOException {
    assertThat(signUp(GOOD_NUMBER, SignupForm.PLAN).isFault()).isFalse();
    assertThat(signUp(BAD_NUMBER, SignupForm.PLAN).isFault()).isFalse();
    assertThat(signUp(GOOD_NUMBER.replaceAll("(.{4})", "$1 "), SignupForm.PLAN).isFault())
        .isFalse();
    assertThat(signUp(GOOD_NUMBER, 4711).outcome()).isEqualTo("PLAN_NOT_FOUND");
    assertThat(soap.call(Identity.ADMINISTRATOR, "signupUser", "planId", GOOD_NUMBER).outcome())
        .isEqualTo("INVALID_PARAMETER");

    assertThat(tablesThatHold(DIGITS)).isEmpty();
    assertThat(tablesThatHold(BYTES)).isEmpty();
    assertThat(tablesThatHold(CODE)).isEmpty();
    assertThat(Files.readString(product.node().log()))
        .doesNotContainPattern(DIGITS)
        .doesNotContain(CODE);
  }

  @Test
  void the_vault_keeps_the_number_sealed_for_the_customer() throws SQLException {
    SignupForm form = new SignupForm(Cast.unusedLogin("card")).payment("number", GOOD_NUMBER);
    soap.expect(Identity.ADMINISTRATOR, "signupUser", form.namesAndValues());

    assertThat(
            rows.text(
                "select c.state || ' ' || c.last_four || ' ' || (length(c.sealed) > 16)"
                    + " from orrery.card c join orrery.signup s on s.id = c.signup_id"
                    + " where s.login = ?",
                form.login()))
        .isEqualTo("ACTIVE 6785 true");
  }

  private SoapAnswer signUp(String number, int plan) {
    SignupForm form = new SignupForm(Cast.unusedLogin("card")).onPlan(plan);
    form.payment("number", number).payment("cvv", CODE);
    return soap.call(Identity.ADMINISTRATOR, "signupUser", form.namesAndValues());
  }

  private List<String> tablesThatHold(String pattern) throws SQLException {
    List<String> tables = new ArrayList<>();
    for (String table : rows.texts(TABLES)) {
      String found =
          rows.text("select count(*)::text from " + table + " t where t::text ~ ?", pattern);
      if (!found.equals("0")) {
        tables.add(table);
      }
    }
    return tables;
  }
}
