package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.orrery.console.Shown;
import org.orrery.console.Texts;
import org.orrery.console.form.Asking;
import org.orrery.console.form.Typed;
import org.orrery.shared.Money;

/** Asks about an amount in words that name it, its currency and the account. */
@RequestScoped
class AmountQuestion {

  @Inject Asking asking;
  @Inject Shown shown;
  @Inject Texts texts;
  @Inject AccountPage page;

  /**
   * What was typed, in the account's currency.
   *
   * @throws org.orrery.shared.InvalidValueException if it is no amount of it
   */
  BigDecimal read(String typed) {
    return Typed.amount("amount", typed, page.getAccount().balance().currency());
  }

  /**
   * Whether the question was answered.
   *
   * @param key of the text, which has the amount for {0}, the account for {1}, more for {2}
   */
  boolean isAnswered(String key, BigDecimal amount, Object more) {
    Money sum = Money.rounded(amount, page.getAccount().balance().currency(), RoundingMode.HALF_UP);
    return asking.isAnswered(texts.filled(key, shown.sum(sum), page.named(), more));
  }
}
