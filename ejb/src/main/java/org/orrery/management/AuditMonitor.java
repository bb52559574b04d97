package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.orrery.trail.TrailDesk;
import org.orrery.trail.TrailEntry;
import org.orrery.trail.TrailFilter;
import org.orrery.trail.TrailTerms;

/** Lets an operator search the trail. */
record AuditMonitor(TrailDesk trail) implements AuditMXBean {

  @Override
  public long getDays() {
    return trail.terms().days();
  }

  @Override
  public long getRefusedDays() {
    return trail.terms().refusedDays();
  }

  @Override
  public String list(String filter) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (TrailEntry entry : trail.page(TrailFilter.parse(filter))) {
      list.add(
          Json.createObjectBuilder()
              .add("id", entry.id())
              .add("at", entry.at().toString())
              .add("door", entry.door().name())
              .add("operation", entry.operation())
              .add("login", entry.login())
              .add("address", entry.address())
              .add("account", entry.account() == 0 ? "" : Long.toString(entry.account()))
              .add("outcome", entry.outcome())
              .add("incident", entry.incident())
              .add("parameters", entry.parameters()));
    }
    return list.build().toString();
  }

  @Override
  public void keep(long days, long refusedDays) {
    trail.keep(new TrailTerms(days, refusedDays));
  }
}
