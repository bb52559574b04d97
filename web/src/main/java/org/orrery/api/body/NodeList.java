package org.orrery.api.body;

import java.util.List;

/** The servers on the database, by name, at most 1000. */
public record NodeList(List<NodeBody> items) {

  /** Copies the list. */
  public NodeList {
    items = List.copyOf(items);
  }
}
