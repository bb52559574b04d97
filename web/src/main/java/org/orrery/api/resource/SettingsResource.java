package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.body.Given;
import org.orrery.api.body.SettingBody;
import org.orrery.api.body.SettingList;
import org.orrery.api.body.SettingValueBody;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Replaces;
import org.orrery.api.mark.Shows;
import org.orrery.office.SettingOffice;

/** What an administrator changes while the product runs. */
@Path("/settings")
@Tag(name = "settings")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class SettingsResource {

  @Inject SettingOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists all settings, by name. */
  @GET
  @Operation(summary = "Lists all settings, by name")
  @Shows
  public SettingList listSettings() {
    return new SettingList(office.list(call.caller()).stream().map(SettingBody::of).toList());
  }

  /** Shows a setting. */
  @GET
  @Path("{setting}")
  @Operation(summary = "Shows a setting")
  @Shows
  public SettingBody readSetting(@PathParam("setting") String setting) {
    return SettingBody.of(office.read(call.caller(), setting));
  }

  /** Changes a setting. */
  @PUT
  @Path("{setting}")
  @Operation(summary = "Changes a setting")
  @Shows
  @Replaces
  public SettingBody setSetting(
      @PathParam("setting") String setting, @RequestBody(required = true) SettingValueBody body) {
    String value = Given.value("value", body.value());
    return mutations.replace(
        caller -> SettingBody.of(office.read(caller, setting)),
        caller -> {
          var unused = office.change(caller, setting, value);
        });
  }

  /** Has a setting be what it was at first. */
  @DELETE
  @Path("{setting}")
  @Operation(summary = "Has a setting be what it was at first")
  @Shows
  @Replaces
  public SettingBody resetSetting(@PathParam("setting") String setting) {
    return mutations.replace(
        caller -> SettingBody.of(office.read(caller, setting)),
        caller -> {
          var unused = office.reset(caller, setting);
        });
  }
}
