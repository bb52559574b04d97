package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.orrery.account.ContactDetails;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.body.ContactBody;
import org.orrery.api.body.KeptCardBody;
import org.orrery.api.body.KeptCardList;
import org.orrery.api.body.PasswordBody;
import org.orrery.api.body.ProfileBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Replaces;
import org.orrery.api.mark.Shows;
import org.orrery.office.AccountOffice;
import org.orrery.office.ContactOffice;
import org.orrery.office.Contacts;
import org.orrery.register.AccountProfiles;
import org.orrery.security.Caller;
import org.orrery.security.Password;
import org.orrery.shared.AccountId;

/** Who is behind an account, how it is paid for, and how it stands. */
@Path("/accounts")
@Tag(name = "accounts")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class AccountPeopleResource {

  @Inject AccountProfiles profiles;
  @Inject ContactOffice contacts;
  @Inject AccountOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Shows how an account stands: what comes next, debt, holds, and until when it is restored. */
  @GET
  @Path("{account}/profile")
  @Operation(summary = "Shows how an account stands; its seller is shown a deleted one too")
  @Shows
  public ProfileBody readProfile(@PathParam("account") long account) {
    return ProfileBody.of(profiles.read(call.caller(), new AccountId(account)));
  }

  /** Shows whose account it is. */
  @GET
  @Path("{account}/owner")
  @Operation(summary = "Shows whose account it is")
  @Shows
  public ContactBody readOwner(@PathParam("account") long account) {
    return ContactBody.of(read(call.caller(), account).owner());
  }

  /** Replaces name and address of the owner. */
  @PUT
  @Path("{account}/owner")
  @Operation(summary = "Replaces name and address of the owner")
  @Shows
  @Replaces
  public ContactBody setOwner(
      @PathParam("account") long account, @RequestBody(required = true) ContactBody body) {
    ContactDetails wanted = body.wanted();
    return mutations.replace(
        caller -> ContactBody.of(locked(caller, account).owner()),
        caller -> contacts.set(caller, new AccountId(account), ContactOffice.Kind.OWNER, wanted));
  }

  /** Shows who is billed; all empty = the owner. */
  @GET
  @Path("{account}/billing-contact")
  @Operation(summary = "Shows who is billed; all empty = the owner")
  @Shows
  public ContactBody readBillingContact(@PathParam("account") long account) {
    return ContactBody.of(read(call.caller(), account).billing());
  }

  /** Replaces name and address of who is billed. */
  @PUT
  @Path("{account}/billing-contact")
  @Operation(summary = "Replaces name and address of who is billed")
  @Shows
  @Replaces
  public ContactBody setBillingContact(
      @PathParam("account") long account, @RequestBody(required = true) ContactBody body) {
    ContactDetails wanted = body.wanted();
    return mutations.replace(
        caller -> ContactBody.of(locked(caller, account).billing()),
        caller -> contacts.set(caller, new AccountId(account), ContactOffice.Kind.BILLING, wanted));
  }

  /** Lists the cards of the customer, oldest first, with the last four digits. */
  @GET
  @Path("{account}/cards")
  @Operation(summary = "Lists the cards of the customer, oldest first, with the last four digits")
  @Shows
  public KeptCardList listCards(@PathParam("account") long account) {
    return new KeptCardList(
        office.cards(call.caller(), new AccountId(account)).stream()
            .map(KeptCardBody::of)
            .toList());
  }

  /** Sets the password of the customer whose account it is. */
  @PUT
  @Path("{account}/password")
  @Operation(summary = "Sets the password of the customer whose account it is")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void setPassword(
      @PathParam("account") long account, @RequestBody(required = true) PasswordBody body) {
    Password wanted = body.wanted();
    mutations.perform(caller -> office.setPassword(caller, new AccountId(account), wanted));
  }

  private Contacts locked(Caller caller, long account) {
    office.lock(caller, new AccountId(account));
    return read(caller, account);
  }

  private Contacts read(Caller caller, long account) {
    return contacts.of(caller, new AccountId(account));
  }
}
