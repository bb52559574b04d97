package org.orrery.api.body;

import java.util.List;

/** Jobs, newest first, at most 100. */
public record JobList(List<JobBody> items) {

  /** Copies the list. */
  public JobList {
    items = List.copyOf(items);
  }
}
