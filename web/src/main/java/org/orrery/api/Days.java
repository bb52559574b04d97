package org.orrery.api;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.register.Span;

/** Business dates that a caller narrows a list to. */
public class Days {

  /** The first day; null = all before. */
  @QueryParam("from")
  @Parameter(description = "The first business date that counts")
  public @Nullable LocalDate from;

  /** The last day; null = all after. */
  @QueryParam("to")
  @Parameter(description = "The last business date that counts")
  public @Nullable LocalDate to;

  /**
   * The same, checked.
   *
   * @throws org.orrery.shared.InvalidValueException if it ends before it begins
   */
  public Span span() {
    return new Span(from, to);
  }
}
