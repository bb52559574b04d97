package org.orrery.api.body;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.invoice.Letterhead;
import org.orrery.invoice.Paper;
import org.orrery.shared.InvalidValueException;

/**
 * What a seller prints on invoices.
 *
 * @param paper A4 or LETTER
 */
public record LetterheadBody(
    @Nullable String name,
    @Nullable String address,
    @Nullable String email,
    @Nullable String taxNumber,
    @Nullable String footer,
    @Nullable String paper) {
  /** Shows it. */
  public static LetterheadBody of(Letterhead head) {
    return new LetterheadBody(
        head.name(),
        head.address(),
        head.email(),
        head.taxNumber(),
        head.footer(),
        head.paper().name());
  }

  /**
   * What is wanted, with what may not be missing.
   *
   * @throws InvalidValueException if there is no such paper
   */
  public Letterhead wanted() {
    String size = paper == null ? Paper.A4.name() : paper;
    return new Letterhead(
        Given.value("name", name),
        Given.text(address),
        Given.text(email),
        Given.text(taxNumber),
        Given.text(footer),
        Stream.of(Paper.values())
            .filter(known -> known.name().equals(size))
            .findFirst()
            .orElseThrow(() -> new InvalidValueException("paper is A4 or LETTER")));
  }
}
