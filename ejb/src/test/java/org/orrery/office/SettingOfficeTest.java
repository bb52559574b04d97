package org.orrery.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.account.AccountService;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.register.KnownAccounts;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.CallOrigin;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.setting.SettingView;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

class SettingOfficeTest {

  private static final String FACTOR = "rehearsal.outlier_factor";
  private static final Caller ADMINISTRATOR = BillingFixture.ADMINISTRATOR;

  private final TestContainer beans =
      new TestContainer().put(AccountService.class, new KnownAccounts());
  private final SettingOffice office = beans.get(SettingOffice.class);

  @AfterEach
  void as_at_first() {
    office.reset(ADMINISTRATOR, FACTOR);
  }

  @Test
  void a_change_is_told_to_the_trail_with_the_value_before_and_after() {
    SettingView now = office.change(ADMINISTRATOR, FACTOR, "4");

    assertThat(now.value()).isEqualTo("4");
    assertThat(asked()).isEqualTo("setting=rehearsal.outlier_factor, from=3, to=4");
    office.reset(ADMINISTRATOR, FACTOR);
    assertThat(asked()).isEqualTo("setting=rehearsal.outlier_factor, from=4, to=3");
    assertThat(office.list(ADMINISTRATOR)).contains(office.read(ADMINISTRATOR, FACTOR));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"RESELLER", "USER"})
  void settings_are_an_administrators(Role role) {
    Caller other = new Caller(new CustomerId(710_003), "another", role, new SellerId(9), 0);

    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> office.list(other));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> office.read(other, FACTOR));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> office.change(other, FACTOR, "4"));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> office.reset(other, FACTOR));
    assertThat(office.read(ADMINISTRATOR, FACTOR).isAtFirst()).isTrue();
  }

  private String asked() {
    return beans.get(CallOrigin.class).asked();
  }
}
