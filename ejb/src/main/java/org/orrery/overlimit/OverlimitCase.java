package org.orrery.overlimit;

import java.util.Optional;
import org.orrery.fee.MonthlyUse;

/**
 * The use of one resource, and what was done about it in the billing month.
 *
 * <p>Each is done once a month: whoever resumes a suspended account has its word until the next
 * one, because what was used is used. Source: API reference, sections 6.1 and 6.11.
 */
record OverlimitCase(MonthlyUse use, boolean warned, boolean suspended) {

  /** What is due; mostly nothing. Who is suspended need not be warned any more. */
  Optional<OverlimitAct> act(OverlimitTerms terms) {
    if (suspended) {
      return Optional.empty();
    }
    if (terms.suspension().filter(use::reaches).isPresent()) {
      return Optional.of(OverlimitAct.SUSPEND);
    }
    return warned
        ? Optional.empty()
        : terms.warning().filter(use::reaches).map(percent -> OverlimitAct.WARN);
  }
}
