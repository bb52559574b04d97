package org.orrery.account;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;
import org.orrery.shared.SellerId;

/** There is no such seller, or the caller may not sell for it. */
public class SellerNotFoundException extends Refusal {

  /** Names the seller. */
  public SellerNotFoundException(SellerId seller) {
    super(
        FaultCode.SELLER_NOT_FOUND,
        "No seller " + seller + " that you may act for; check the number");
  }
}
