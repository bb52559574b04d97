package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

class EntryTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");

  @Test
  void an_entry_that_does_not_sum_to_zero_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(line(Book.RECEIVABLE, "5.00"), line(Book.REVENUE, "-4.99")));
  }

  @Test
  void each_currency_sums_to_zero_by_itself() {
    Posting euro = new Posting(Book.REVENUE, SellerId.HOST, Money.of("-5.00", "EUR"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(line(Book.RECEIVABLE, "5.00"), euro));
  }

  @Test
  void one_line_is_no_entry_and_a_line_of_nothing_is_no_line() {
    assertThatIllegalArgumentException().isThrownBy(() -> entry(line(Book.CASH, "5.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> line(Book.CASH, "0.00"));
  }

  @Test
  void an_entry_has_a_thousand_lines_at_most() {
    Posting[] lines = new Posting[1_000];
    for (int i = 0; i < lines.length; i += 2) {
      lines[i] = line(Book.RECEIVABLE, "1.00");
      lines[i + 1] = line(Book.REVENUE, "-1.00");
    }
    assertThat(entry(lines).postings()).hasSize(1_000);

    Posting[] more = Arrays.copyOf(lines, 1_001);
    more[1_000] = line(Book.CASH, "1.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(more))
        .withMessage("an entry has 2 to 1000 lines, not 1001");
  }

  @Test
  void a_correction_names_what_it_corrects() {
    List<Posting> lines = List.of(line(Book.RECEIVABLE, "-5.00"), line(Book.REVENUE, "5.00"));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Entry(new AccountId(5), SellerId.HOST, DAY, EntryKind.CORRECTION, null, lines));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Entry(new AccountId(5), SellerId.HOST, DAY, EntryKind.DEBIT, 3L, lines));
  }

  @Test
  void the_canonical_text_is_a_contract() {
    Entry entry = entry(line(Book.RECEIVABLE, "5.00"), line(Book.REVENUE, "-5.00"));
    String text = CanonicalText.of(71, 3, entry, Instant.parse("2026-04-20T10:00:00.000001Z"));

    assertThat(text)
        .isEqualTo(
            """
            entry|5|3|71|1|2026-04-20|DEBIT|-|1776679200000001
            posting|1|receivable|1|5.0000|USD
            posting|2|revenue|1|-5.0000|USD
            """);
    assertThat(ChainHash.START.next(text).hex())
        .isEqualTo("765acfe00df05c5decb90722c1ad22290e68126ad9d89d0221dfcd2eddaf6d80");
  }

  @Test
  void each_seller_sums_to_zero_by_itself() {
    SellerId shop = new SellerId(1000);
    Posting shops = new Posting(Book.REVENUE, shop, Money.of("-5.00", "USD"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(line(Book.RECEIVABLE, "5.00"), shops))
        .withMessageContaining("seller 1");
  }

  @Test
  void another_debtor_is_named_and_owes_only_receivables() {
    AccountId shop = new AccountId(6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Posting(Book.REVENUE, SellerId.HOST, Money.of("5.00", "USD"), shop));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                entry(
                    new Posting(
                        Book.RECEIVABLE, SellerId.HOST, Money.of("5.00", "USD"), new AccountId(5)),
                    line(Book.REVENUE, "-5.00")));
  }

  @Test
  void a_debtor_stands_at_the_end_of_its_posting() {
    Entry entry =
        entry(
            new Posting(Book.RECEIVABLE, SellerId.HOST, Money.of("3.00", "USD"), new AccountId(6)),
            line(Book.RECEIVABLE, "2.00"),
            line(Book.REVENUE, "-5.00"));

    assertThat(CanonicalText.of(71, 3, entry, Instant.parse("2026-04-20T10:00:00.000001Z")))
        .isEqualTo(
            """
            entry|5|3|71|1|2026-04-20|DEBIT|-|1776679200000001
            posting|1|receivable|1|3.0000|USD|6
            posting|2|receivable|1|2.0000|USD
            posting|3|revenue|1|-5.0000|USD
            """);
    assertThat(entry.accounts()).containsExactly(5L, 6L);
  }

  private static Entry entry(Posting... postings) {
    return new Entry(
        new AccountId(5), SellerId.HOST, DAY, EntryKind.DEBIT, null, List.of(postings));
  }

  private static Posting line(Book book, String amount) {
    return new Posting(book, SellerId.HOST, Money.of(amount, "USD"));
  }
}
