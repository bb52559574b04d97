package org.orrery.console.plans;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Typed;
import org.orrery.plan.PriceFigure;

/**
 * A figure of a price, before and after.
 *
 * @param now as it is written; empty = it is not set
 * @param typed null = nothing was asked for; empty = it is to be unset
 */
public record FigureRow(PriceFigure figure, String now, @Nullable String typed) {

  private static final String NUMBER = "[0-9]{1,20}([.][0-9]{1,10})?";

  /** What its field shows. */
  public String shown() {
    return typed == null ? now : typed;
  }

  /** What was typed, as a figure that is set is written; empty = it would be unset. */
  public String then() {
    String wanted = typed == null ? "" : typed;
    boolean isPrice =
        switch (figure) {
          case SETUP, RECURRENT, USAGE -> true;
          case FREE, INCLUDED, MAX -> false;
        };
    return isPrice && wanted.matches(NUMBER) ? Figures.decimals(new BigDecimal(wanted)) : wanted;
  }

  /**
   * Whether it would be another one. What cannot be read is another one: it is refused when set.
   */
  public boolean changes() {
    return typed != null && !canonical(typed).equals(canonical(now));
  }

  /**
   * What is to be set; null = it is unset.
   *
   * @throws org.orrery.shared.InvalidValueException if it is no number
   */
  @Nullable BigDecimal value() {
    return typed == null || typed.isEmpty() ? null : Typed.number(figure.name(), typed);
  }

  private static String canonical(String text) {
    return text.matches(NUMBER) ? Figures.plain(new BigDecimal(text)) : text;
  }
}
