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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountLifecycle;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.Paging;
import org.orrery.api.body.AccountBody;
import org.orrery.api.body.AccountPage;
import org.orrery.api.body.DayBody;
import org.orrery.api.body.Given;
import org.orrery.api.body.MethodBody;
import org.orrery.api.body.ReasonBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.AccountOffice;
import org.orrery.register.AccountFilter;
import org.orrery.register.AccountFinder;
import org.orrery.register.AccountRegister;
import org.orrery.register.PageRequest;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/** Accounts: who has one, how it is, and its life. */
@Path("/accounts")
@Tag(name = "accounts")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class AccountsResource {

  @Inject AccountRegister accounts;
  @Inject AccountFinder finder;
  @Inject AccountLifecycle lifecycle;
  @Inject AccountOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /**
   * Lists accounts, newest first; without a state all that are not deleted. A search lists those
   * that fit best, and goes without the rest.
   */
  @GET
  @Operation(summary = "Lists accounts, newest first, or those that a search finds, the best first")
  @Shows
  public AccountPage listAccounts(
      @QueryParam("seller") @Nullable Long seller,
      @QueryParam("state") @Nullable String state,
      @QueryParam("login") @Nullable String login,
      @QueryParam("plan") @Nullable Integer plan,
      @QueryParam("search")
          @Parameter(
              description =
                  "Beginnings of words: of login, names, company, e-mail address or domain; a"
                      + " number, or the end of a telephone number. At most 20 accounts, deleted"
                      + " ones last; nothing else but limit goes with it")
          @Nullable String search,
      @BeanParam Paging paging) {
    AccountFilter filter = new AccountFilter(seller, state, login, plan);
    PageRequest page = paging.request();
    if (search == null) {
      return AccountPage.of(accounts.list(call.caller(), filter, page).map(AccountBody::of));
    }
    if (!filter.isOpen() || page.after() != 0) {
      throw new InvalidValueException("nothing but limit goes with search");
    }
    return new AccountPage(
        finder.find(call.caller(), search).hits().stream()
            .limit(page.limit())
            .map(hit -> AccountBody.of(hit.account()))
            .toList(),
        null);
  }

  /** Shows an account. */
  @GET
  @Path("{account}")
  @Operation(summary = "Shows an account")
  @Shows
  public AccountBody readAccount(@PathParam("account") long account) {
    return read(call.caller(), account);
  }

  /** Closes an account to its owner and pauses its billing. */
  @POST
  @Path("{account}/suspension")
  @Operation(summary = "Closes an account to its owner and pauses its billing")
  @Shows
  @Changes
  public AccountBody suspendAccount(
      @PathParam("account") long account, @RequestBody(required = true) ReasonBody body) {
    String reason = Given.text(body.reason());
    return after(account, caller -> lifecycle.suspend(caller, new AccountId(account), reason));
  }

  /** Opens a suspended account again. */
  @DELETE
  @Path("{account}/suspension")
  @Operation(summary = "Opens a suspended account again")
  @Shows
  @Changes
  public AccountBody resumeAccount(@PathParam("account") long account) {
    return after(account, caller -> lifecycle.resume(caller, new AccountId(account)));
  }

  /** Ends an account. */
  @DELETE
  @Path("{account}")
  @Operation(summary = "Ends an account")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void deleteAccount(@PathParam("account") long account) {
    mutations.perform(caller -> lifecycle.delete(caller, new AccountId(account)));
  }

  /** Undoes a deletion within 30 days. */
  @POST
  @Path("{account}/restoration")
  @Operation(summary = "Undoes a deletion within 30 days")
  @Shows
  @Changes
  public AccountBody restoreAccount(@PathParam("account") long account) {
    return after(account, caller -> office.restore(caller, new AccountId(account)));
  }

  /** Suspends the account of a customer who wants the money back. */
  @POST
  @Path("{account}/money-back")
  @Operation(summary = "Suspends the account of a customer who wants the money back")
  @Shows
  @Changes
  public AccountBody requestMoneyBack(@PathParam("account") long account) {
    return after(account, caller -> office.requestMoneyBack(caller, new AccountId(account)));
  }

  /** Makes a payer of a trial. */
  @POST
  @Path("{account}/payer")
  @Operation(summary = "Makes a payer of a trial")
  @Shows
  @Changes
  public AccountBody becomePayer(
      @PathParam("account") long account, @RequestBody(required = true) MethodBody body) {
    return after(
        account, caller -> office.becomePayer(caller, new AccountId(account), body.wanted()));
  }

  /** Counts the billing periods of an account from today on. */
  @POST
  @Path("{account}/billing-restart")
  @Operation(summary = "Counts the billing periods of an account from today on")
  @Shows
  @Changes
  public DayBody restartBilling(@PathParam("account") long account) {
    return mutations.change(
        caller -> new DayBody(office.restartBilling(caller, new AccountId(account))));
  }

  private AccountBody after(long account, Consumer<Caller> work) {
    return mutations.change(
        caller -> {
          work.accept(caller);
          return read(caller, account);
        });
  }

  private AccountBody read(Caller caller, long account) {
    return AccountBody.of(accounts.read(caller, new AccountId(account)));
  }
}
