package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.orrery.shared.AccountId;

/** Whom a pass met busy, and whether anything moved since. */
class BusyAccountsTest {

  private final BusyAccounts busy = new BusyAccounts();

  @Test
  void nobody_is_busy_at_first() {
    assertThat(busy.isNone()).isTrue();
    assertThat(busy.some()).isEmpty();
    assertThat(busy.isSameAs(new BusyAccounts())).isTrue();
  }

  @Test
  void the_same_accounts_are_the_same_in_whatever_order_they_were_met() {
    busy.add(accounts(2, 3));
    busy.add(accounts(1, 1));
    BusyAccounts again = new BusyAccounts();
    again.add(accounts(1, 3));

    assertThat(busy.isNone()).isFalse();
    assertThat(busy.some()).isEqualTo(accounts(1, 3));
    assertThat(again.isSameAs(busy)).isTrue();
  }

  @Test
  void one_more_or_another_one_is_a_change() {
    busy.add(accounts(1, 3));
    BusyAccounts fewer = new BusyAccounts();
    fewer.add(accounts(1, 2));
    BusyAccounts others = new BusyAccounts();
    others.add(accounts(2, 4));

    assertThat(fewer.isSameAs(busy)).isFalse();
    assertThat(others.isSameAs(busy)).isFalse();
  }

  @Test
  void of_very_many_a_thousand_are_known_by_name_and_the_others_counted() {
    busy.add(accounts(1, 1_001));
    BusyAccounts fewer = new BusyAccounts();
    fewer.add(accounts(1, 1_000));

    assertThat(busy.some()).isEqualTo(accounts(1, 1_000));
    assertThat(fewer.some()).isEqualTo(accounts(1, 1_000));
    assertThat(fewer.isSameAs(busy)).isFalse();
  }

  private static List<AccountId> accounts(long first, long last) {
    return LongStream.rangeClosed(first, last).mapToObj(AccountId::new).toList();
  }
}
