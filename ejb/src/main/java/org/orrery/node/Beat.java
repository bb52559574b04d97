package org.orrery.node;

/** What a node learns of its name when it says that it is there. */
enum Beat {
  /** The name is its own. */
  ALONE,
  /** The name is its own, and another living process asks for it. */
  CONTESTED,
  /** Another process has the name, and lived within the last 30 seconds. */
  REFUSED
}
