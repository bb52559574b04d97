package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The OpenAPI document, as the build made it; for everybody. */
@Path("/openapi.json")
@Hidden
@RequestScoped
public class DescriptionResource {

  private static final int BYTES_MAX = 4_000_000;

  /** Shows the document. */
  @GET
  @Produces("application/json")
  public String describe() throws IOException {
    try (InputStream document = getClass().getResourceAsStream("/openapi.json")) {
      if (document == null) {
        throw new NotFoundException();
      }
      return new String(document.readNBytes(BYTES_MAX), StandardCharsets.UTF_8);
    }
  }
}
