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
import org.orrery.console.Texts;
import org.orrery.office.TrailOffice;
import org.orrery.trail.Failures;
import org.orrery.trail.TrailEntry;

/** Answers with the trail as a file: the newest entries of a filter. */
@Named
@RequestScoped
public class AuditExport {

  @Inject TrailOffice office;
  @Inject AuditPage page;
  @Inject ConsoleCall call;
  @Inject Failures failures;
  @Inject Texts texts;

  /** Writes the file in place of a page: its beginning is on its way at once. */
  public void write() throws IOException {
    Map<String, String> filters = page.filters();
    List<TrailEntry> first = office.part(call.caller(), filters); // A refusal has its page.
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv;charset=UTF-8");
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
    Writer file = new OutputStreamWriter(answer.getResponseOutputStream(), StandardCharsets.UTF_8);
    new TrailFile(file)
        .write(
            first,
            entry -> {
              filters.put("before", Long.toString(entry));
              return office.part(call.caller(), filters);
            },
            failure -> texts.filled("audit.brokenOff", failures.tell(failure).message()));
    faces.responseComplete();
  }
}
