package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.Paging;
import org.orrery.api.body.ClockBody;
import org.orrery.api.body.DebtorBody;
import org.orrery.api.body.DebtorPage;
import org.orrery.api.body.DunningBody;
import org.orrery.api.body.Given;
import org.orrery.api.body.LetterheadBody;
import org.orrery.api.body.SellerSummary;
import org.orrery.api.body.TrialBalanceBody;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Replaces;
import org.orrery.api.mark.Shows;
import org.orrery.office.SellerOffice;
import org.orrery.register.SellerRegister;
import org.orrery.security.Caller;
import org.orrery.shared.SellerId;

/** What a seller has of its own. */
@Path("/sellers/{seller}")
@Tag(name = "sellers")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class SellersResource {

  @Inject SellerOffice office;
  @Inject SellerRegister register;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Shows a seller. */
  @GET
  @Operation(summary = "Shows a seller")
  @Shows
  public SellerSummary readSeller(@PathParam("seller") long seller) {
    return SellerSummary.of(register.read(call.caller(), new SellerId(seller)));
  }

  /** Tells the business date of a seller. */
  @GET
  @Path("clock")
  @Operation(summary = "Tells the business date of a seller")
  @Shows
  public ClockBody readClock(@PathParam("seller") long seller) {
    return ClockBody.of(office.clock(call.caller(), new SellerId(seller)));
  }

  /** Shows what a seller prints on invoices. */
  @GET
  @Path("letterhead")
  @Operation(summary = "Shows what a seller prints on invoices")
  @Shows
  public LetterheadBody readLetterhead(@PathParam("seller") long seller) {
    return LetterheadBody.of(office.letterhead(call.caller(), new SellerId(seller)));
  }

  /** Sets what a seller prints on invoices that are numbered from now on. */
  @PUT
  @Path("letterhead")
  @Operation(summary = "Sets what a seller prints on invoices that are numbered from now on")
  @Shows
  @Replaces
  public LetterheadBody setLetterhead(
      @PathParam("seller") long seller, @RequestBody(required = true) LetterheadBody body) {
    SellerId id = new SellerId(seller);
    return mutations.replace(
        caller -> LetterheadBody.of(office.letterhead(caller, id)),
        caller -> office.setLetterhead(caller, id, body.wanted()));
  }

  /** Shows what a seller does about debtors. */
  @GET
  @Path("dunning")
  @Operation(summary = "Shows what a seller does about debtors")
  @Shows
  public DunningBody readDunning(@PathParam("seller") long seller) {
    return dunning(call.caller(), seller);
  }

  /** Sets what a seller does about debtors. */
  @PUT
  @Path("dunning")
  @Operation(summary = "Sets what a seller does about debtors")
  @Shows
  @Replaces
  public DunningBody setDunning(
      @PathParam("seller") long seller, @RequestBody(required = true) DunningBody body) {
    return mutations.replace(
        caller -> dunning(caller, seller),
        caller -> office.setDunning(caller, new SellerId(seller), body.wanted()));
  }

  /** Lets a seller do about debtors what the host does. */
  @DELETE
  @Path("dunning")
  @Operation(summary = "Lets a seller do about debtors what the host does")
  @Shows
  @Replaces
  public DunningBody clearDunning(@PathParam("seller") long seller) {
    return mutations.replace(
        caller -> dunning(caller, seller),
        caller -> office.clearDunning(caller, new SellerId(seller)));
  }

  /** Lists the debtors of a seller, oldest first. */
  @GET
  @Path("debtors")
  @Operation(summary = "Lists the debtors of a seller, oldest first")
  @Shows
  public DebtorPage listDebtors(@PathParam("seller") long seller, @BeanParam Paging paging) {
    return DebtorPage.of(
        office.debtors(call.caller(), new SellerId(seller), paging.request()).map(DebtorBody::of));
  }

  /** Sums up the books of a seller at the end of a day. */
  @GET
  @Path("trial-balance")
  @Operation(summary = "Sums up the books of a seller at the end of a day")
  @Shows
  public TrialBalanceBody readTrialBalance(
      @PathParam("seller") long seller,
      @Parameter(required = true) @QueryParam("on") @Nullable LocalDate on) {
    LocalDate day = Given.value("on", on);
    return TrialBalanceBody.of(office.trialBalance(call.caller(), new SellerId(seller), day));
  }

  private DunningBody dunning(Caller caller, long seller) {
    return DunningBody.of(office.dunning(caller, new SellerId(seller)));
  }
}
