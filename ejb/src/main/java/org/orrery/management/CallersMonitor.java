package org.orrery.management;

import org.orrery.security.AddressRate;
import org.orrery.security.Callers;
import org.orrery.security.FailureLimit;

/** Shows an operator how callers sign in. */
record CallersMonitor(Callers callers, FailureLimit failures, AddressRate rate)
    implements CallersMXBean {

  @Override
  public long getRightCount() {
    return callers.signIns().right();
  }

  @Override
  public long getWrongCount() {
    return callers.signIns().wrong();
  }

  @Override
  public long getLockedOutCount() {
    return callers.signIns().lockedOut();
  }

  @Override
  public long getTooOftenCount() {
    return rate.refusedCount();
  }

  @Override
  public long getRateMax() {
    return rate.perMinute();
  }

  @Override
  public long getLockoutCount() {
    return failures.lockouts().size();
  }

  @Override
  public int getHashesAtWork() {
    return callers.signIns().hashesAtWork();
  }

  @Override
  public int getHashesWaiting() {
    return callers.signIns().hashesWaiting();
  }
}
