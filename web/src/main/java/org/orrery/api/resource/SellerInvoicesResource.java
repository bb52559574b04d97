package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Days;
import org.orrery.api.Paging;
import org.orrery.api.body.InvoicePage;
import org.orrery.api.body.InvoiceSummary;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.register.InvoiceRegister;
import org.orrery.shared.SellerId;

/** The invoices and credit notes of a seller. */
@Path("/invoices")
@Tag(name = "invoices")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class SellerInvoicesResource {

  @Inject InvoiceRegister register;
  @Inject ApiCall call;

  /** Lists what a seller has numbered, by number, newest first. */
  @GET
  @Operation(summary = "Lists what a seller has numbered, by number, newest first")
  @Shows
  public InvoicePage listInvoices(
      @QueryParam("seller") @Nullable Long seller, @BeanParam Days days, @BeanParam Paging paging) {
    SellerId whose = seller == null ? call.caller().seller() : new SellerId(seller);
    return InvoicePage.of(
        register
            .ofSeller(call.caller(), whose, days.span(), paging.request())
            .map(InvoiceSummary::of));
  }
}
