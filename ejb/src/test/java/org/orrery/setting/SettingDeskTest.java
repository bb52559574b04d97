package org.orrery.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.shared.InvalidValueException;

class SettingDeskTest {

  private static final Setting<BigDecimal> FACTOR = SettingCatalogue.OUTLIER_FACTOR;

  private final TestContainer beans = new TestContainer();
  private final Database database = beans.get(Database.class);
  private final SettingDesk desk = beans.get(SettingDesk.class);
  private final Settings settings = beans.get(Settings.class);
  private final RecentSettings recent = beans.get(RecentSettings.class);

  @AfterEach
  void as_at_first() {
    desk.reset(FACTOR.name());
  }

  @Test
  void what_is_changed_is_read_at_once_and_after_a_refresh_without_a_statement() {
    SettingView before = desk.change(FACTOR.name(), "4.5");

    assertThat(before.value()).isEqualTo("3");
    assertThat(before.isAtFirst()).isTrue();
    assertThat(settings.get(FACTOR)).isEqualTo("4.5");
    assertThat(recent.get(FACTOR)).isEqualTo("3");
    recent.refresh();
    assertThat(recent.get(FACTOR)).isEqualTo("4.5");
    assertThat(desk.reset(FACTOR.name()).value()).isEqualTo("4.5");
    assertThat(desk.read(FACTOR.name()).isAtFirst()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "account.purge | on | ON or OFF",
        "billing.workers | 17 | from 0 to 16, in threads",
        "billing.workers | -1 | whole number",
        "billing.workers | 1.5 | whole number",
        "billing.amount_max | 0 | from 0.01",
        "billing.amount_max | 1e9 | a number",
        "brake.mail | 50 | 50 or 5%",
        "mail.hold | because | mail release",
        "payment.key_prefix | abc | never changed",
        "payment.retry_days | 0 | 1,3,7",
        "tax.exemption | MAYBE | ON, STORE or OFF",
        "trail.days | 29 | from 30"
      })
  void a_value_beyond_its_limits_is_refused_with_what_it_may_be(
      String name, String value, String remedy) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> desk.change(name, value))
        .withMessageContainingAll("setting " + name + " is", remedy);
  }

  @Test
  void an_unknown_name_is_refused_and_not_repeated() {
    assertThatExceptionOfType(SettingNotFoundException.class)
        .isThrownBy(() -> desk.change("billing.secret", "1"))
        .withMessageNotContaining("secret");
    assertThatExceptionOfType(SettingNotFoundException.class)
        .isThrownBy(() -> desk.read("billing.secret"));
  }

  @Test
  void what_is_changed_elsewhere_is_not_reset_here() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> desk.reset("payment.key_prefix"));
    assertThat(desk.read("payment.key_prefix").value()).hasSize(12);
  }

  @Test
  void a_feature_writes_the_setting_that_is_its_own_and_no_other() {
    desk.keep(SettingCatalogue.MAIL_HOLD, "a drill");
    assertThat(settings.get(SettingCatalogue.MAIL_HOLD)).isEqualTo("a drill");
    desk.keep(SettingCatalogue.MAIL_HOLD, "");
    assertThat(settings.get(SettingCatalogue.MAIL_HOLD)).isEmpty();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.keep(SettingCatalogue.TAX_EXEMPTION, ""));
  }

  @Test
  void a_row_that_stands_for_nothing_is_told_by_whoever_asks() {
    write("many");

    assertThatIllegalStateException()
        .isThrownBy(() -> settings.get(FACTOR))
        .withMessageContaining("setting rehearsal.outlier_factor is a number");
    assertThat(settings.find(FACTOR)).isEmpty();
    recent.refresh();
    assertThat(recent.get(FACTOR)).as("as before").isEqualTo("3");
  }

  @Test
  void a_row_beyond_the_limits_that_was_written_by_hand_is_read() {
    write("2000000");

    assertThat(settings.get(FACTOR)).isEqualTo("2000000");
  }

  private void write(String value) {
    database.update("update setting set value = ? where name = ?", value, FACTOR.name());
  }
}
