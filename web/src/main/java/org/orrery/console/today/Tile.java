package org.orrery.console.today;

import java.util.Locale;
import org.orrery.overview.Attention;

/**
 * One figure that may want somebody to act.
 *
 * @param name of its text, {@code today.tile.NAME}
 * @param path where one acts; empty = whoever looks has no such page
 */
public record Tile(String name, long count, String path) {
  /** The figure; what was counted only up to the limit has a plus. */
  public String figure() {
    String number = String.format(Locale.ENGLISH, "%,d", count);
    return count >= Attention.COUNT_MAX ? number + "+" : number;
  }

  /** Whether nobody has to act. */
  public boolean isCalm() {
    return count == 0;
  }
}
