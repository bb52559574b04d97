package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.orrery.api.ApiCall;
import org.orrery.api.Days;
import org.orrery.api.Paging;
import org.orrery.api.body.InvoiceBody;
import org.orrery.api.body.InvoicePage;
import org.orrery.api.body.InvoiceSummary;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.invoice.Invoices;
import org.orrery.office.AccountOffice;
import org.orrery.register.InvoiceRegister;
import org.orrery.shared.AccountId;

/** The invoices and credit notes of an account. */
@Path("/accounts")
@Tag(name = "invoices")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class InvoicesResource {

  @Inject InvoiceRegister register;
  @Inject Invoices invoices;
  @Inject AccountOffice office;
  @Inject ApiCall call;

  /** Lists the invoices and credit notes of an account, newest first. */
  @GET
  @Path("{account}/invoices")
  @Operation(summary = "Lists the invoices and credit notes of an account, newest first")
  @Shows
  public InvoicePage listAccountInvoices(
      @PathParam("account") long account, @BeanParam Days days, @BeanParam Paging paging) {
    return InvoicePage.of(
        register
            .ofAccount(call.caller(), new AccountId(account), days.span(), paging.request())
            .map(InvoiceSummary::of));
  }

  /** Shows an invoice or credit note. */
  @GET
  @Path("{account}/invoices/{invoice}")
  @Operation(summary = "Shows an invoice or credit note")
  @Shows
  public InvoiceBody readInvoice(
      @PathParam("account") long account, @PathParam("invoice") long invoice) {
    AccountId id = new AccountId(account);
    return InvoiceBody.of(
        invoices.read(call.caller(), id, invoice), invoices.paid(call.caller(), id, invoice));
  }

  /** Prints an invoice or credit note. */
  @GET
  @Path("{account}/invoices/{invoice}/pdf")
  @Operation(summary = "Prints an invoice or credit note")
  @Produces("application/pdf")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  public byte[] printInvoice(
      @PathParam("account") long account, @PathParam("invoice") long invoice) {
    return office.pdf(call.caller(), new AccountId(account), invoice);
  }
}
