package org.orrery.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Runs what takes long without the caller's transaction, and without a connection of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutsideTransaction {

  /** Runs it; the caller's transaction waits, and goes on afterwards. */
  public <T> T run(Supplier<T> work) {
    return work.get();
  }
}
