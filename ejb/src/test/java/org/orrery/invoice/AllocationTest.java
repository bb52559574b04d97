package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.Cases;

class AllocationTest {

  private static final int CASES = Cases.of(2_000);

  private record Due(int cents, int credited) {}

  @Test
  void payments_cover_the_oldest_first() {
    List<Due> invoices = List.of(new Due(1000, 0), new Due(1000, 0), new Due(1000, 0));

    assertThat(covered(invoices, 1500)).containsExactly(1000, 500, 0);
  }

  @Test
  void a_credit_note_covers_the_invoice_that_it_names() {
    List<Due> invoices = List.of(new Due(1000, 0), new Due(1000, 400));

    assertThat(covered(invoices, 400)).containsExactly(0, 400);
    assertThat(covered(invoices, 1200)).containsExactly(800, 400);
  }

  @Test
  void an_account_in_credit_has_covered_everything() {
    assertThat(covered(List.of(new Due(1000, 0), new Due(7, 7)), 5000)).containsExactly(1000, 7);
  }

  @Test
  void a_debt_that_is_on_no_invoice_covers_nothing() {
    assertThat(covered(List.of(new Due(1000, 300)), -50)).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20260420})
  void it_is_what_handing_out_cent_by_cent_comes_to(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      List<Due> invoices = new ArrayList<>();
      for (int n = random.nextInt(6) + 1; n > 0; n--) {
        int cents = random.nextInt(40);
        invoices.add(new Due(cents, random.nextInt(3) == 0 ? random.nextInt(cents + 1) : 0));
      }
      int credit = random.nextInt(180) - 20;

      List<Integer> covered = covered(invoices, credit);

      assertThat(covered)
          .as("seed %d, case %d: %s, %d", seed, i, invoices, credit)
          .isEqualTo(centByCent(invoices, credit));
      int all = invoices.stream().mapToInt(Due::cents).sum();
      assertThat(covered.stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(Math.max(0, Math.min(all, credit)));
    }
  }

  /** The slow model: each cent goes to the first place that still takes one. */
  private static List<Integer> centByCent(List<Due> invoices, int credit) {
    int[] covered = new int[invoices.size()];
    for (int cent = 0; cent < credit; cent++) {
      int place = 0;
      while (place < covered.length && covered[place] >= invoices.get(place).credited()) {
        place++;
      }
      if (place == covered.length) {
        place = 0;
        while (place < covered.length && covered[place] >= invoices.get(place).cents()) {
          place++;
        }
      }
      if (place < covered.length) {
        covered[place]++;
      }
    }
    List<Integer> list = new ArrayList<>();
    for (int cents : covered) {
      list.add(cents);
    }
    return list;
  }

  private static List<Integer> covered(List<Due> invoices, int credit) {
    int all = invoices.stream().mapToInt(Due::cents).sum();
    List<Integer> covered = new ArrayList<>();
    for (int i = 0; i < invoices.size(); i++) {
      Allocation allocation =
          new Allocation(
              BigDecimal.valueOf(all - credit),
              sum(invoices),
              sum(invoices.subList(0, i)),
              sum(invoices.subList(i, i + 1)));
      covered.add(allocation.covered().intValueExact());
    }
    return covered;
  }

  private static Allocation.Sum sum(List<Due> invoices) {
    return new Allocation.Sum(
        BigDecimal.valueOf(invoices.stream().mapToInt(Due::cents).sum()),
        BigDecimal.valueOf(invoices.stream().mapToInt(Due::credited).sum()));
  }
}
