package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.invoice.InvoiceFixture.DAY;
import static org.orrery.ledger.TestDatabase.inTransaction;
import static org.orrery.ledger.TestDatabase.undone;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.shared.SellerId;

/** A seller's numbered invoices are a chain: whatever is done to it is named. */
class InvoiceSealsTest {

  private static final int A_PAGE = SealRepository.INVOICES_MAX;

  private final InvoiceFixture fixture = new InvoiceFixture();
  private final SellerId seller = fixture.seller();
  private final AccountView account = fixture.account(seller);
  private final InvoiceSeals seals = fixture.ledger.container.get(InvoiceSeals.class);
  private final List<Long> ids = new ArrayList<>();

  @Test
  void what_was_sealed_is_sound() {
    number(3);
    fixture.invoice(account, DAY, "1.00", "0");

    assertThat(seal()).isEqualTo(3);
    assertThat(seal()).as("nothing more has a number").isZero();
    assertThat(seals.verify(seller, 0)).isEqualTo(new InvoiceSeals.Page(3, true, List.of()));
    assertThat(seals.numbers(seller)).isEmpty();
  }

  @Test
  void a_seller_without_invoices_is_sound() {
    assertThat(seal()).isZero();
    assertThat(seals.verify(seller, 0)).isEqualTo(new InvoiceSeals.Page(0, true, List.of()));
    assertThat(seals.numbers(seller)).isEmpty();
  }

  @Test
  void sealing_goes_on_where_it_ended() {
    number(2);
    seal();
    number(2);

    assertThat(seal()).isEqualTo(2);
    assertThat(seals.verify(seller, 0)).isEqualTo(new InvoiceSeals.Page(4, true, List.of()));
    assertThat(seals.verify(seller, 2)).isEqualTo(new InvoiceSeals.Page(4, true, List.of()));
  }

  @Test
  void what_was_changed_is_named_and_the_ones_after_it_are_judged_alone() {
    sealed(3);

    assertThat(findingsAfter("update invoice_line set note = 'x' where invoice_id = " + ids.get(1)))
        .containsExactly(finding(2, invoice(1) + " is not what was sealed under it"));
  }

  @Test
  void lines_and_taxes_are_sealed_with_their_invoice() {
    sealed(1);
    String changed = invoice(0) + " is not what was sealed under it";
    String end = " where invoice_id = " + ids.get(0);

    assertThat(findingsAfter("update invoice_line set net_amount = 2" + end))
        .containsExactly(finding(1, changed));
    assertThat(findingsAfter("update invoice_tax set amount = 0.2" + end))
        .containsExactly(finding(1, changed));
  }

  @Test
  void an_invoice_that_is_gone_is_named() {
    sealed(3);

    assertThat(findingsAfter("delete from invoice where id = " + ids.get(1)))
        .containsExactly(finding(2, "it is not there; it was " + invoice(1)));
  }

  @Test
  void an_invoice_under_the_number_of_another_is_named() {
    sealed(2);

    assertThat(
            findingsAfter(
                "update invoice set number = 9 where id = " + ids.get(0),
                "update invoice set number = 1 where id = " + ids.get(1),
                "update invoice set number = 2 where id = " + ids.get(0)))
        .containsExactly(
            finding(1, "it is " + invoice(1) + ", and was " + invoice(0)),
            finding(2, "it is " + invoice(0) + ", and was " + invoice(1)));
  }

  @Test
  void a_seal_that_is_gone_is_named() {
    sealed(3);

    assertThat(findingsAfter("delete from invoice_seal where number = 2 and seller_id = " + seller))
        .containsExactly(finding(2, "its seal is not there"));
  }

  @Test
  void numbers_of_which_nothing_is_left_are_named_each() {
    sealed(5);

    assertThat(findingsAfter(removal("number in (2, 3)")))
        .containsExactly(
            finding(2, "neither the invoice nor its seal is there"),
            finding(3, "neither the invoice nor its seal is there"),
            finding(4, invoice(3) + " is not what was sealed under it"));
  }

  @Test
  void the_last_number_of_which_nothing_is_left_is_named() {
    sealed(3);

    assertThat(findingsAfter(removal("number = 3")))
        .containsExactly(
            finding(3, "neither the invoice nor its seal is there"),
            finding(3, "the chain ends in another hash than it should"));
  }

  @Test
  void another_end_of_the_chain_is_named() {
    sealed(1);

    assertThat(
            findingsAfter(
                "update invoice_chain set head_hash = sha256('x') where seller_id = " + seller))
        .containsExactly(finding(1, "the chain ends in another hash than it should"));
  }

  @Test
  void a_hundred_findings_are_told() {
    sealed(101);

    assertThat(findingsAfter("delete from invoice where seller_id = " + seller)).hasSize(100);
  }

  @Test
  void a_long_chain_is_sealed_and_verified_by_the_page() {
    number(A_PAGE + 1);

    assertThat(seal()).isEqualTo(A_PAGE);
    assertThat(seal()).isEqualTo(1);
    assertThat(seals.verify(seller, 0)).isEqualTo(new InvoiceSeals.Page(A_PAGE, false, List.of()));
    assertThat(seals.verify(seller, A_PAGE))
        .isEqualTo(new InvoiceSeals.Page(A_PAGE + 1, true, List.of()));
  }

  @Test
  void nothing_behind_a_gap_is_sealed_and_the_gap_is_named() {
    number(3);

    List<String> found =
        undone(
            () -> {
              tamper("delete from invoice where id = " + ids.get(1));
              assertThat(seals.seal(seller)).isEqualTo(1);
              assertThat(seals.seal(seller)).isZero();
              return seals.numbers(seller);
            });

    assertThat(found)
        .containsExactly(
            "seller "
                + seller
                + ": 2 invoices have numbers, 0 were passed over, the last is 3, the series says 3");
  }

  @Test
  void seals_without_their_chain_are_named_and_no_more_are_made() {
    sealed(2);
    number(1);

    List<String> found =
        undone(
            () -> {
              tamper("delete from invoice_chain where seller_id = " + seller);
              assertThat(seals.seal(seller)).isZero();
              return seals.numbers(seller);
            });

    assertThat(found)
        .containsExactly(
            "seller "
                + seller
                + ": there are 2 seals, the last is number 2, the chain counts none");
  }

  private void sealed(int count) {
    number(count);
    seal();
  }

  private void number(int count) {
    for (int n = 0; n < count; n++) {
      long id = fixture.invoice(account, DAY, "1.00", "0.19");
      fixture.tax(account, id, 1, "VAT", "19", "0.19");
      ids.add(id);
    }
    fixture.numbers.assign(seller);
  }

  private int seal() {
    return inTransaction(() -> seals.seal(seller));
  }

  private List<String> findingsAfter(String... changes) {
    return undone(
        () -> {
          for (String change : changes) {
            tamper(change);
          }
          return seals.verify(seller, 0).findings();
        });
  }

  /** As who owns the database can, past all triggers. */
  private void tamper(String sql) {
    fixture.database.update("set local session_replication_role = replica");
    assertThat(fixture.database.update(sql)).isPositive();
  }

  private String[] removal(String which) {
    String where = " where seller_id = " + seller + " and " + which;
    return new String[] {"delete from invoice" + where, "delete from invoice_seal" + where};
  }

  private String invoice(int place) {
    return "invoice " + ids.get(place) + " of account " + account.id();
  }

  private String finding(long number, String what) {
    return "seller " + seller + ": invoice number " + number + ": " + what;
  }
}
