package org.orrery.limit;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Money;
import org.orrery.shared.Refusal;

/** More than one debit or credit may be; the setting {@code billing.amount_max} says how much. */
public class AmountTooLargeException extends Refusal {

  AmountTooLargeException(Money most) {
    super(
        FaultCode.AMOUNT_TOO_LARGE,
        "An amount is at most " + most + "; send less, or have the limit raised");
  }
}
