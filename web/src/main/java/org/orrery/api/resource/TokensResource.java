package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.body.ApiTokenBody;
import org.orrery.api.body.ApiTokenList;
import org.orrery.api.body.MadeTokenBody;
import org.orrery.api.body.NewTokenBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Makes;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.api.mark.TakesNoKey;
import org.orrery.office.TokenOffice;
import org.orrery.security.ApiTokens;
import org.orrery.security.Login;
import org.orrery.security.NewToken;
import org.orrery.security.TokenTerms;

/** API tokens: an administrator's are everybody's, anybody else's its own. */
@Path("/tokens")
@Tag(name = "tokens")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class TokensResource {

  @Inject TokenOffice office;
  @Inject ApiTokens tokens;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists API tokens, newest first, ended ones included. */
  @GET
  @Operation(summary = "Lists API tokens, newest first, ended ones included")
  @Shows
  public ApiTokenList listTokens() {
    return new ApiTokenList(tokens.list(call.caller()).stream().map(ApiTokenBody::of).toList());
  }

  /** Makes an API token; its secret is shown this one time. */
  @POST
  @Operation(summary = "Makes an API token; its secret is shown this one time")
  @Makes
  @TakesNoKey
  public MadeTokenBody makeToken(@RequestBody(required = true) NewTokenBody body) {
    Login owner = body.owner(call.caller().login());
    TokenTerms terms = body.wanted();
    return mutations.reveal(
        caller -> {
          NewToken made = office.make(caller, owner, terms);
          return new MadeTokenBody(made.id(), made.secret());
        });
  }

  /** Ends an API token at once. */
  @DELETE
  @Path("{token}")
  @Operation(summary = "Ends an API token at once")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void revokeToken(@PathParam("token") long token) {
    mutations.perform(caller -> tokens.revoke(caller, token));
  }
}
