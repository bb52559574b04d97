package org.orrery.resale;

/** What a collective invoice of a reseller calls its lines. */
final class ResaleTexts {

  /** Leaves room for the words around it in a line of 255 characters. */
  private static final int NAME_LENGTH_MAX = 220;

  private ResaleTexts() {}

  /**
   * A line for some sales.
   *
   * @param what became of them
   * @param description of the charges; empty = of many kinds
   */
  static String line(String what, String description, long sales) {
    String name = description.isEmpty() ? "Other" : description;
    String cut = name.length() > NAME_LENGTH_MAX ? name.substring(0, NAME_LENGTH_MAX) + "…" : name;
    return sales == 1 ? what + ": " + cut : "%s: %s (%d charges)".formatted(what, cut, sales);
  }
}
