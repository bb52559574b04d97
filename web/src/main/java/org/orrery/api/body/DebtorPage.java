package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.register.Page;

/**
 * A page of the debtors of a seller, oldest first.
 *
 * @param next what the page after this one is asked for by; absent = there is none
 */
public record DebtorPage(List<DebtorBody> items, @Nullable Long next) {
  /** Shows it. */
  public static DebtorPage of(Page<DebtorBody> page) {
    return new DebtorPage(page.items(), page.next());
  }
}
