package org.orrery.soap;

/**
 * Decides what a caller is told about a failure. Implemented once, as a container bean, by whoever
 * knows the refusals.
 */
public interface FaultTranslator {

  /**
   * Names a failure for the caller. Never throws; logs what the caller must not see.
   *
   * @param failure what a service threw, without the wrappings of reflection and container
   */
  Fault translate(Throwable failure);
}
