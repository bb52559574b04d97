package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operations that answer nothing have done, as the others tell. */
class EffectIT {

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final Cast cast = new Cast(soap);
  private final Person customer = cast.person("customer");

  @ParameterizedTest
  @ValueSource(strings = {"Quota", "Traffic", "DiskUsage"})
  void a_changed_limit_is_told(String limit) {
    asAdministrator("change" + limit, "accountId", customer.account(), "value", "2048.5");

    assertThat(
            soap.expect(customer.identity(), "get" + limit, "accountId", customer.account())
                .returned())
        .isEqualTo("2048.5");
  }

  @Test
  void a_changed_password_works_and_the_old_one_does_not() {
    soap.expect(customer.identity(), "getAccounts"); // Has the login believed for this second.
    soap.expect(customer.identity(), "getAccounts");
    soap.expect(customer.identity(), "changePassword", "newPassword", "n&w <one>");

    assertThat(soap.call(customer.identity(), "getAccounts").outcome())
        .isEqualTo("AUTHENTICATION_FAILED");
    assertThat(soap.call(customer.identity().withPassword("n&w <one>"), "getAccounts").outcome())
        .isEqualTo(SoapAnswer.ANSWERED);
  }

  @Test
  void a_changed_ftp_password_is_kept_as_a_hash() throws SQLException {
    soap.expect(customer.identity(), "changeFTPPassword", "newPassword", "for ftp alone");

    assertThat(
            new Rows(product)
                .text(
                    "select password_hash from orrery.ftp_password where account_id = ?",
                    customer.accountId()))
        .startsWith("$6$")
        .doesNotContain("for ftp alone");
  }

  @Test
  void a_changed_plan_is_told_with_its_period() {
    soap.expect(customer.identity(), "changePlan", "planId", SignupForm.PLAN, "periodId", 2);

    assertThat(soap.expect(customer.identity(), "getPeriodId").returned()).isEqualTo("2");
    assertThat(soap.expect(customer.identity(), "getPlan").texts("item"))
        .containsSequence("periodId", "2");
  }

  @Test
  void a_suspension_closes_the_account_until_it_is_resumed() {
    asAdministrator("suspendAccount", "accountId", customer.account(), "reason", "unpaid");

    assertThat(isSuspended()).isEqualTo("true");
    assertThat(soap.call(customer.identity(), "getAccounts").outcome())
        .isEqualTo("ACCOUNT_SUSPENDED");

    asAdministrator("resumeAccount", "accountId", customer.account());

    assertThat(isSuspended()).isEqualTo("false");
    assertThat(soap.call(customer.identity(), "getAccounts").outcome())
        .isEqualTo(SoapAnswer.ANSWERED);
  }

  @Test
  void a_deleted_account_is_gone_and_its_domain_is_free() {
    asAdministrator("deleteAccount", "accountId", customer.account());

    assertThat(soap.expect(Identity.ADMINISTRATOR, "getAccounts").texts("item"))
        .doesNotContain(customer.account());
    assertThat(soap.call(customer.identity(), "getDomains").outcome()).isEqualTo("ACCESS_DENIED");
    Person heir =
        cast.signUp(
            Identity.ADMINISTRATOR,
            new SignupForm(Cast.unusedLogin("heir")).pair("domain_name", customer.domain()));
    assertThat(soap.expect(heir.identity(), "getDomains").texts("item"))
        .containsExactly(customer.domain());
  }

  private String isSuspended() {
    return soap.expect(
            Identity.ADMINISTRATOR, "isAccountSuspended", "accountId", customer.account())
        .returned();
  }

  private void asAdministrator(String operation, Object... namesAndValues) {
    soap.expect(Identity.ADMINISTRATOR, operation, namesAndValues);
  }
}
