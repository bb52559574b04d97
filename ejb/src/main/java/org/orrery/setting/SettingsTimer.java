package org.orrery.setting;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has every node see changed settings within ten seconds. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettingsTimer {

  @Inject RecentSettings settings;

  /** Every ten seconds. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "5/10",
      timezone = "UTC",
      persistent = false,
      info = "settings")
  public void wake() {
    settings.refresh();
  }
}
