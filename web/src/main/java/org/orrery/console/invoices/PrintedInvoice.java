package org.orrery.console.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.AccountOffice;
import org.orrery.shared.AccountId;

/** Answers with an invoice as a file for paper, in the place of a page. */
@Named
@RequestScoped
public class PrintedInvoice {

  @Inject AccountOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  /** Writes the file; there is no page after it. */
  public void send() {
    long id = query.id("id");
    byte[] file = office.pdf(call.caller(), new AccountId(query.id("account")), id);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/pdf");
    answer.setResponseContentLength(file.length);
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"invoice-" + id + ".pdf\"");
    try {
      answer.getResponseOutputStream().write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
