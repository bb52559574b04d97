package org.orrery.node;

/** Whether a node works. */
public enum NodeState {
  /** It was seen within the last 30 seconds. */
  UP,
  /** It was not, and did not say that it would end. */
  DOWN,
  /** It ended in good order. */
  ENDED,
  /** It lives, and so does another server that was given the same name. */
  TWICE
}
