package org.orrery.limit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.Money;

/** Amounts as callers send them; an operator may change while the product runs how much is most. */
@Stateless
public class Amounts {

  @Inject Settings settings;

  /**
   * Turns an amount as it was sent, in major units, into money that may be booked: rounds HALF_UP
   * to the currency's scale.
   *
   * @throws org.orrery.shared.InvalidValueException if the amount has more than 100 digits
   * @throws AmountNotPositiveException if it is zero or negative once it is rounded
   * @throws AmountTooLargeException if it is above the setting {@code billing.amount_max}
   */
  public Money check(BigDecimal sent, Currency currency) {
    return new AmountLimit(settings.get(SettingCatalogue.AMOUNT_MAX)).check(sent, currency);
  }
}
