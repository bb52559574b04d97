package org.orrery.plan;

import java.util.Arrays;
import org.orrery.shared.InvalidValueException;

/** One of the figures that a plan sets for a resource. */
public enum PriceFigure {
  /** Units that cost nothing. */
  FREE("free_units"),
  SETUP("setup_price"),
  RECURRENT("recurrent_price"),
  USAGE("usage_price"),
  /** Units that an account gets at its activation; of the plan alone. */
  INCLUDED("included_units"),
  /** The most units that an account may have by buying; of the plan alone. */
  MAX("max_units");

  private final String column;

  PriceFigure(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  /** Whether a billing period can have its own. */
  public boolean isOfPeriods() {
    return this != INCLUDED && this != MAX;
  }

  /**
   * The figure of that name.
   *
   * @throws InvalidValueException if there is none
   */
  public static PriceFigure named(String name) {
    return Arrays.stream(values())
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "there is no figure " + name + " but " + Arrays.toString(values())));
  }
}
