package org.orrery.security;

/** By which way a call came in. */
public enum Door {
  /** The SOAP services. */
  SOAP,
  /** The JSON API. */
  JSON,
  /** The console, in a browser. */
  CONSOLE,
  /** JMX, which {@code orrery-admin} speaks. */
  JMX,
  /** A payment provider's notice. */
  NOTICE,
  /** Nobody called: a timer, or a start. */
  SYSTEM
}
