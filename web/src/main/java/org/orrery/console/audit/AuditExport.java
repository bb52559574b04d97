package org.orrery.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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

  /** Writes the file in place of a page, a part at a time: the first is on its way at once. */
  public void write() throws IOException {
    Map<String, String> filters = page.filters();
    List<TrailEntry> part = office.part(call.caller(), filters); // A refusal has its page.
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv;charset=UTF-8");
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
    Writer file = new OutputStreamWriter(answer.getResponseOutputStream(), StandardCharsets.UTF_8);
    file.write(Csv.row(HEAD));
    for (int parts = 1; ; parts++) {
      for (TrailEntry entry : part) {
        file.write(Csv.row(values(entry)));
      }
      file.flush();
      if (part.size() < TrailDesk.PART_MAX || parts == ENTRIES_MAX / TrailDesk.PART_MAX) {
        break;
      }
      filters.put("before", Long.toString(part.get(part.size() - 1).id()));
      part = office.part(call.caller(), filters);
    }
    faces.responseComplete();
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
