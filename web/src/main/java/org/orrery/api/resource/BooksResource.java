package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Days;
import org.orrery.api.Paging;
import org.orrery.api.body.Amount;
import org.orrery.api.body.BalanceBody;
import org.orrery.api.body.EntryBody;
import org.orrery.api.body.EntryPage;
import org.orrery.api.body.Given;
import org.orrery.api.body.PaymentBody;
import org.orrery.api.body.PaymentPage;
import org.orrery.api.body.PostingBody;
import org.orrery.api.body.PostingList;
import org.orrery.api.body.StatementBody;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.ProofOffice;
import org.orrery.register.BookRegister;
import org.orrery.shared.AccountId;

/** What is booked on an account. */
@Path("/accounts")
@Tag(name = "books")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class BooksResource {

  @Inject BookRegister books;
  @Inject ProofOffice proof;
  @Inject ApiCall call;

  /** Lists the entries that moved the balance, newest first. */
  @GET
  @Path("{account}/entries")
  @Operation(summary = "Lists the entries that moved the balance, newest first")
  @Shows
  public EntryPage listEntries(
      @PathParam("account") long account, @BeanParam Days days, @BeanParam Paging paging) {
    return EntryPage.of(
        books
            .entries(call.caller(), new AccountId(account), days.span(), paging.request())
            .map(EntryBody::of));
  }

  /** Shows an entry that moved the balance. */
  @GET
  @Path("{account}/entries/{entry}")
  @Operation(summary = "Shows an entry that moved the balance")
  @Shows
  public EntryBody readEntry(@PathParam("account") long account, @PathParam("entry") long entry) {
    return EntryBody.of(books.entry(call.caller(), new AccountId(account), entry));
  }

  /** Lists the lines of an entry, which sum to zero. */
  @GET
  @Path("{account}/entries/{entry}/postings")
  @Operation(summary = "Lists the lines of an entry, which sum to zero")
  @Shows
  public PostingList listPostings(
      @PathParam("account") long account, @PathParam("entry") long entry) {
    return new PostingList(
        books.postings(call.caller(), new AccountId(account), entry).stream()
            .map(PostingBody::of)
            .toList());
  }

  /** Tells what the balance was at the end of a day. */
  @GET
  @Path("{account}/balance")
  @Operation(summary = "Tells what the balance was at the end of a day")
  @Shows
  public BalanceBody readBalance(
      @PathParam("account") long account,
      @Parameter(required = true) @QueryParam("on") @Nullable LocalDate on) {
    LocalDate day = Given.value("on", on);
    return new BalanceBody(
        day, Amount.of(proof.balance(call.caller(), new AccountId(account), day)));
  }

  /** Tells what happened to the balance, from the first entry to today or in between. */
  @GET
  @Path("{account}/statement")
  @Operation(
      summary = "Tells what happened to the balance, from the first entry to today or in between")
  @Shows
  public StatementBody readStatement(@PathParam("account") long account, @BeanParam Days days) {
    return StatementBody.of(
        proof.statement(call.caller(), new AccountId(account), days.from, days.to));
  }

  /** Lists money that came in, newest first. */
  @GET
  @Path("{account}/payments")
  @Operation(summary = "Lists money that came in, newest first")
  @Shows
  public PaymentPage listPayments(
      @PathParam("account") long account, @BeanParam Days days, @BeanParam Paging paging) {
    return PaymentPage.of(
        books
            .payments(call.caller(), new AccountId(account), days.span(), paging.request())
            .map(PaymentBody::of));
  }

  /** Shows money that came in. */
  @GET
  @Path("{account}/payments/{payment}")
  @Operation(summary = "Shows money that came in")
  @Shows
  public PaymentBody readPayment(
      @PathParam("account") long account, @PathParam("payment") long payment) {
    return PaymentBody.of(books.payment(call.caller(), new AccountId(account), payment));
  }
}
