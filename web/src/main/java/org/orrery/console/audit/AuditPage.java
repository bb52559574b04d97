package org.orrery.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.TrailOffice;
import org.orrery.security.Door;
import org.orrery.shared.AccountId;
import org.orrery.trail.TrailDesk;
import org.orrery.trail.TrailEntry;

/** Shows the trail, narrowed by what the address says; and one entry of it. */
@Named
@RequestScoped
public class AuditPage {

  /** As {@link org.orrery.trail.TrailFilter} names them. */
  private static final List<String> FILTERS =
      List.of(
          "login",
          "operation",
          "account",
          "door",
          "outcome",
          "from",
          "until",
          "incident",
          "address");

  @Inject TrailOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable List<TrailEntry> entries;
  private @Nullable TrailEntry entry;

  /** The newest that are asked for. */
  public List<TrailEntry> getEntries() {
    if (entries == null) {
      Map<String, String> filters = filters();
      String before = query.text("before");
      if (before != null) {
        filters.put("before", before);
      }
      entries = office.search(call.caller(), filters);
    }
    return entries;
  }

  /** What the address narrows to, by name; without the part of the list. */
  Map<String, String> filters() {
    Map<String, String> filters = new TreeMap<>();
    for (String name : FILTERS) {
      String value = query.text(name);
      if (value != null) {
        filters.put(name, value);
      }
    }
    return filters;
  }

  /** With which entry the next part begins; null = this is the last one. */
  public @Nullable Long getNext() {
    List<TrailEntry> shown = getEntries();
    return shown.size() < TrailDesk.PAGE_MAX
        ? null
        : Long.valueOf(shown.get(shown.size() - 1).id());
  }

  /** The way to the same entries as a file. */
  public String getExport() {
    String same = query.with("before", null);
    int mark = same.indexOf('?');
    return "/admin/audit-export" + (mark < 0 ? "" : same.substring(mark));
  }

  /** The doors by which a call may have come. */
  public List<String> getDoors() {
    return Stream.of(Door.values()).map(Door::name).toList();
  }

  /** The entry that the address names, with its account for whoever has to name that. */
  public TrailEntry getEntry() {
    if (entry == null) {
      Long account = query.number("account");
      long id = query.id("id");
      entry =
          account == null
              ? office.read(call.caller(), id)
              : office.read(call.caller(), id, new AccountId(account));
    }
    return entry;
  }
}
