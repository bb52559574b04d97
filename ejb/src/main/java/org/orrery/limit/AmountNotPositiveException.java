package org.orrery.limit;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** Nothing to book: the amount is zero or negative once it is rounded. */
public class AmountNotPositiveException extends Refusal {

  AmountNotPositiveException() {
    super(
        FaultCode.AMOUNT_NOT_POSITIVE,
        "The amount is not positive after rounding to the currency's decimals; send a larger one");
  }
}
