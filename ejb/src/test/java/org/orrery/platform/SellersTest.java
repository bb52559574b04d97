package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestDatabase;
import org.orrery.shared.SellerId;

class SellersTest {

  private final Database database = new LedgerFixture().database;

  @Test
  void a_seller_more_than_a_page_is_not_forgotten() {
    BusinessDates dates = new BusinessDates();
    dates.database = database;
    int before = dates.sellers().size();

    List<SellerId> sellers =
        TestDatabase.undone(
            () -> {
              database.update(
                  """
                  with made as (
                    insert into seller (name, currency)
                    select 'page ' || n, 'USD' from generate_series(1, ?) n returning id
                  )
                  insert into business_clock (seller_id, zone, open_on, billed_through)
                  select id, 'UTC', date '2026-04-20', date '2026-04-19' from made""",
                  BusinessDates.SELLERS_PAGE_MAX + 1);
              return dates.sellers();
            });

    assertThat(sellers).hasSize(before + BusinessDates.SELLERS_PAGE_MAX + 1);
    assertThat(sellers).doesNotHaveDuplicates().isSortedAccordingTo(SellersTest::order);
  }

  private static int order(SellerId one, SellerId other) {
    return Long.compare(one.value(), other.value());
  }
}
