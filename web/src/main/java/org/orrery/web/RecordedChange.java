package org.orrery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.orrery.idempotency.KeyedCall;
import org.orrery.idempotency.Keys;
import org.orrery.trail.Trail;

/**
 * What a change is at every door of this module: done and recorded in the transaction of the
 * caller, or neither; and by a key once.
 */
@ApplicationScoped
public class RecordedChange {

  @Inject Keys keys;
  @Inject Trail trail;

  /** Does it, and records that it was done. */
  public <T> T make(Supplier<T> work) {
    T answer = work.get();
    trail.done();
    return answer;
  }

  /** The same, unless it was done by this key before: then this is what was answered then. */
  public String once(KeyedCall call, Supplier<String> work) {
    return keys.once(call, () -> make(work));
  }
}
