package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.account.SellerNotFoundException;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

class LetterheadsTest {

  private static final SellerId NOBODY = new SellerId(Long.MAX_VALUE);

  private final InvoiceFixture fixture = new InvoiceFixture();
  private final SellerId seller = fixture.seller();

  @Test
  void a_seller_that_has_set_none_prints_its_name() {
    String name =
        fixture
            .database
            .find("select name from seller where id = ?", row -> row.getString(1), seller.value())
            .orElseThrow();

    assertThat(fixture.letterheads.of(seller)).isEqualTo(Letterhead.ofName(name));
  }

  @Test
  void the_one_that_was_set_last_is_in_force() {
    Letterhead last =
        new Letterhead("A", "1 Street\nTown", "a@example.com", "VAT 1", "Bank", Paper.LETTER);
    fixture.letterheads.set(seller, Letterhead.ofName("Before"));

    fixture.letterheads.set(seller, last);

    assertThat(fixture.letterheads.of(seller)).isEqualTo(last);
  }

  @Test
  void nobody_has_none() {
    assertThatThrownBy(() -> fixture.letterheads.of(NOBODY))
        .isInstanceOf(SellerNotFoundException.class);
    assertThatThrownBy(() -> fixture.letterheads.set(NOBODY, Letterhead.ofName("x")))
        .isInstanceOf(SellerNotFoundException.class);
  }

  @ParameterizedTest
  @CsvSource({"name, 100", "address, 500", "taxNumber, 100", "footer, 1000"})
  void what_is_too_long_for_the_paper_is_refused(String field, int most) {
    assertThat(letterhead(field, "x".repeat(most))).isNotNull();
    assertThatThrownBy(() -> letterhead(field, "x".repeat(most + 1)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageEndingWith("has at most " + most + " characters");
  }

  @Test
  void an_address_for_answers_is_one_and_not_too_long() {
    assertThatThrownBy(() -> letterhead("email", "x".repeat(250) + "@x.example"))
        .hasMessage("the e-mail address of a letterhead has at most 254 characters");
    assertThatThrownBy(() -> letterhead("email", "nowhere"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("no e-mail address: nowhere");
  }

  @Test
  void the_name_is_never_blank() {
    assertThatThrownBy(() -> letterhead("name", "  "))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("a letterhead needs a name");
  }

  private static Letterhead letterhead(String field, String text) {
    return new Letterhead(
        field.equals("name") ? text : "A",
        field.equals("address") ? text : "",
        field.equals("email") ? text : "",
        field.equals("taxNumber") ? text : "",
        field.equals("footer") ? text : "",
        Paper.A4);
  }
}
