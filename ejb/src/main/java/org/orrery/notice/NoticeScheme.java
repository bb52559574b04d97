package org.orrery.notice;

import java.util.Optional;
import java.util.function.Function;
import org.orrery.account.PaymentMethod;

/** How one provider writes its notices and proves that they are its own. */
interface NoticeScheme {

  /** The payment method of the accounts that it is for. */
  PaymentMethod method();

  /**
   * Reads a notice.
   *
   * @param secrets the seller's secret of a name; empty if it has none
   * @return empty = not proven: the signature is wrong, or there is nothing to prove it by
   */
  Optional<Notice> read(NoticeRequest request, Function<String, Optional<String>> secrets);
}
