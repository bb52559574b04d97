package org.orrery.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.orrery.idempotency.KeyedCall;
import org.orrery.web.RecordedChange;

/** The transaction of a change: whoever calls sees it written, or nothing of it. */
@ApplicationScoped
class ChangeTransaction {

  @Inject RecordedChange changes;

  /** Does it once. */
  @Transactional
  public String once(KeyedCall call, Supplier<String> work) {
    return changes.once(call, work);
  }
}
