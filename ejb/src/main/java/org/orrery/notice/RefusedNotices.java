package org.orrery.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** Counts the notices that this node refused since its start. */
@ApplicationScoped
class RefusedNotices {

  private final LongAdder count = new LongAdder();

  void count() {
    count.increment();
  }

  long sinceStart() {
    return count.sum();
  }
}
