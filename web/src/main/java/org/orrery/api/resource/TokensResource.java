package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.Paging;
import org.orrery.api.body.ApiTokenBody;
import org.orrery.api.body.ApiTokenPage;
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

  /** Lists API tokens, newest first, ended ones included; of a login, or living ones alone. */
  @GET
  @Operation(
      summary =
          "Lists API tokens, newest first, ended ones included; of a login, or living ones alone")
  @Shows
  public ApiTokenPage listTokens(
      @QueryParam("login") @DefaultValue("") String login,
      @QueryParam("living") boolean living,
      @BeanParam Paging paging) {
    return ApiTokenPage.of(
        office.list(call.caller(), login, living, paging.request()).map(ApiTokenBody::of));
  }

  /** Shows an API token; never its secret. */
  @GET
  @Path("{token}")
  @Operation(summary = "Shows an API token; never its secret")
  @Shows
  public ApiTokenBody readToken(@PathParam("token") long token) {
    return ApiTokenBody.of(tokens.read(call.caller(), token));
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
