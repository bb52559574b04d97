package org.orrery.idempotency;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.platform.MovableClock;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.setting.RecentSettings;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

class KeyQuotaTest {

  private static final long RESELLER = 710_001;
  private static final long OTHER = 710_002;

  private final MovableClock clock = new MovableClock();
  private final TestContainer beans = new TestContainer().put(Clock.class, clock);
  private final RecentSettings recent = beans.get(RecentSettings.class);
  private final KeyQuota quota = beans.get(KeyQuota.class);
  private final Database database = beans.get(Database.class);

  @BeforeEach
  void allow_two() {
    set("2");
    recent.refresh();
  }

  @AfterEach
  void allow_what_is_usual() {
    set("1000000");
    database.update("delete from idempotency_key where customer_id in (?, ?)", RESELLER, OTHER);
  }

  @Test
  void a_caller_uses_so_many_keys_a_day_and_another_its_own() {
    quota.take(RESELLER);
    quota.take(RESELLER);

    exhausted(RESELLER);
    quota.take(OTHER);
  }

  @Test
  void the_next_day_in_utc_begins_anew() {
    quota.take(RESELLER);
    quota.take(RESELLER);
    clock.pass(Duration.ofHours(14).minusSeconds(1));
    exhausted(RESELLER);

    clock.pass(Duration.ofSeconds(1));
    quota.take(RESELLER);
  }

  @Test
  void zero_is_any_number_and_what_is_none_changes_nothing() {
    set("many");
    recent.refresh();
    quota.take(RESELLER);
    quota.take(RESELLER);
    exhausted(RESELLER);

    set("0");
    recent.refresh();
    quota.take(RESELLER);
  }

  @Test
  void a_call_that_is_only_answered_again_needs_no_key() {
    once(RESELLER, "a");
    once(RESELLER, "b");

    once(RESELLER, "a");
    assertThatExceptionOfType(KeysExhaustedException.class)
        .isThrownBy(() -> once(RESELLER, "c"))
        .withMessageContaining("without one");
    once(OTHER, "c");
  }

  private void once(long customer, String key) {
    Caller caller =
        new Caller(new CustomerId(customer), "reseller", Role.RESELLER, new SellerId(9), 0);
    KeyedCall call = new KeyedCall(caller, "AdminServices.x", new IdempotencyKey(key), "", null);
    String unused = inTransaction(() -> beans.get(Keys.class).once(call, () -> "answer"));
  }

  private void exhausted(long customer) {
    assertThatExceptionOfType(KeysExhaustedException.class).isThrownBy(() -> quota.take(customer));
  }

  private void set(String most) {
    database.update("update setting set value = ? where name = 'idempotency.keys_per_day'", most);
  }
}
