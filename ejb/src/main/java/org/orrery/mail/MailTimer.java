package org.orrery.mail;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Wakes {@link MailDelivery} every five seconds, on every node. Decides nothing itself.
 *
 * <p>While a node still sends, its next wake does not come: one mail at a time.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {

  @Inject MailDelivery delivery;

  /** Every node. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "*/5",
      timezone = "UTC",
      persistent = false,
      info = "mail on this node")
  public void wake() {
    delivery.wake();
  }
}
