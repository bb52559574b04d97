package org.orrery.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.orrery.console.ConsoleCall;
import org.orrery.office.TrailOffice;
import org.orrery.trail.TrailDesk;
import org.orrery.trail.TrailEntry;

/** Answers with the trail as a file: the newest {@value #ENTRIES_MAX} entries of a filter. */
@Named
@RequestScoped
public class AuditExport {

  /** Of one file. */
  static final int ENTRIES_MAX = 10_000;

  private static final List<String> HEAD =
      List.of(
          "id",
          "at",
          "door",
          "operation",
          "login",
          "seller",
          "address",
          "account",
          "outcome",
          "incident",
          "parameters");

  @Inject TrailOffice office;
  @Inject AuditPage page;
  @Inject ConsoleCall call;

  /** Writes the file in place of a page. */
  public void write() throws IOException {
    String file = read(); // Before anything is sent: a refusal has its page.
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv;charset=UTF-8");
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
    answer.getResponseOutputWriter().write(file);
    faces.responseComplete();
  }

  private String read() {
    Map<String, String> filters = page.filters();
    StringBuilder file = new StringBuilder(Csv.row(HEAD));
    for (int parts = 0; parts < ENTRIES_MAX / TrailDesk.PAGE_MAX; parts++) {
      List<TrailEntry> entries = office.search(call.caller(), filters);
      entries.forEach(entry -> file.append(Csv.row(values(entry))));
      if (entries.size() < TrailDesk.PAGE_MAX) {
        break;
      }
      filters.put("before", Long.toString(entries.get(entries.size() - 1).id()));
    }
    return file.toString();
  }

  private static List<?> values(TrailEntry entry) {
    return List.of(
        entry.id(),
        entry.at(),
        entry.door(),
        entry.operation(),
        entry.login(),
        entry.seller(),
        entry.address(),
        entry.account(),
        entry.outcome(),
        entry.incident(),
        entry.parameters());
  }
}
