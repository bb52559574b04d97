package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Chains of many lengths are read page by page, each entry once. */
class AuditWalkTest {

  private static final int PAGE_MAX = 5;

  private final Map<Long, Integer> chains = new TreeMap<>();
  private final List<String> read = new ArrayList<>();
  private int pages;

  @Test
  void short_chains_share_a_page_and_long_ones_are_read_in_parts() {
    chains.putAll(Map.of(1L, 2, 2L, 3, 3L, 12, 4L, 1, 5L, 0));

    walk(chains);

    assertThat(read).hasSize(18).doesNotHaveDuplicates().isSorted();
    assertThat(pages).isLessThanOrEqualTo(6);
  }

  @Test
  void chains_that_are_longer_than_their_books_say_are_read_to_their_end() {
    chains.putAll(Map.of(1L, 7, 2L, 5, 3L, 9));

    walk(Map.of(1L, 0, 2L, 0, 3L, 0));

    assertThat(read).hasSize(21).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void chains_that_are_shorter_end_where_they_end() {
    chains.putAll(Map.of(1L, 1, 2L, 0));

    walk(Map.of(1L, 20, 2L, 20));

    assertThat(read).hasSize(1);
  }

  private void walk(Map<Long, Integer> books) {
    AuditWalk walk =
        new AuditWalk(
            new TreeMap<>(books)
                .entrySet().stream().map(b -> book(b.getKey(), b.getValue())).toList(),
            true);
    List<AuditWalk.Place> places = walk.next(PAGE_MAX);
    while (!places.isEmpty() && pages < 100) {
      List<StoredEntry> page = page(places);
      walk.visit(places, page, page.size() < PAGE_MAX);
      places = walk.next(PAGE_MAX);
      pages++;
    }
    assertThat(walk.entries()).isEqualTo(read.size());
  }

  /** What the database answers. */
  private List<StoredEntry> page(List<AuditWalk.Place> places) {
    List<StoredEntry> page = new ArrayList<>();
    for (AuditWalk.Place place : places) {
      for (long n = place.after() + 1; n <= chains.get(place.account()); n++) {
        if (page.size() < PAGE_MAX) {
          page.add(entry(place.account(), n));
          read.add("%d/%03d".formatted(place.account(), n));
        }
      }
    }
    return page;
  }

  private static AuditedBook book(long account, int entries) {
    AccountBook book =
        new AccountBook(
            new AccountId(account),
            SellerId.HOST,
            "USD",
            BigDecimal.ZERO,
            entries,
            ChainHash.START);
    return new AuditedBook(book, ChainEnd.START, SellerId.HOST.value(), "USD");
  }

  private static StoredEntry entry(long account, long sequence) {
    CanonicalText.Head head =
        new CanonicalText.Head(
            account, sequence, sequence, 1, LocalDate.EPOCH, "DEBIT", null, Instant.EPOCH);
    return new StoredEntry(sequence, sequence, head, ChainHash.START, new ArrayList<>());
  }
}
