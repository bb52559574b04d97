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
import org.orrery.api.body.Given;
import org.orrery.api.body.MadeStaffBody;
import org.orrery.api.body.NewStaffBody;
import org.orrery.api.body.StaffBody;
import org.orrery.api.body.StaffList;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Makes;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.api.mark.TakesNoKey;
import org.orrery.security.Login;
import org.orrery.security.Password;
import org.orrery.security.Role;
import org.orrery.staff.Staff;

/** The logins of those who work for the provider; an administrator's, by its password. */
@Path("/staff")
@Tag(name = "staff")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class StaffResource {

  @Inject Staff staff;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists staff in the order of their logins, disabled ones included. */
  @GET
  @Operation(summary = "Lists staff in the order of their logins, disabled ones included")
  @Shows
  public StaffList listStaff() {
    return new StaffList(staff.list(call.caller()).stream().map(StaffBody::of).toList());
  }

  /** Shows somebody of the staff. */
  @GET
  @Path("{login}")
  @Operation(summary = "Shows somebody of the staff")
  @Shows
  public StaffBody readStaff(@PathParam("login") String login) {
    return StaffBody.of(staff.read(call.caller(), login));
  }

  /** Gives somebody a login; a password that is made for it is shown this one time. */
  @POST
  @Operation(
      summary = "Gives somebody a login; a password that is made for it is shown this one time")
  @Makes
  @TakesNoKey
  public MadeStaffBody addStaff(@RequestBody(required = true) NewStaffBody body) {
    Login login = new Login(Given.value("login", body.login()));
    Role role = body.wantedRole();
    Password password = body.wantedPassword();
    return mutations.reveal(
        caller -> {
          staff.add(caller, login, role, password);
          String shown = body.password() == null ? password.value() : null;
          return new MadeStaffBody(login.value(), shown);
        });
  }

  /** Ends a login of staff at once; never that of the last administrator. */
  @DELETE
  @Path("{login}")
  @Operation(summary = "Ends a login of staff at once; never that of the last administrator")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void disableStaff(@PathParam("login") String login) {
    mutations.perform(caller -> staff.disable(caller, login));
  }

  /** Switches off the second factor of a login whose holder has lost it. */
  @DELETE
  @Path("{login}/second-factor")
  @Operation(summary = "Switches off the second factor of a login whose holder has lost it")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void switchFactorOff(@PathParam("login") String login) {
    mutations.perform(caller -> staff.switchFactorOff(caller, login));
  }
}
