package org.orrery.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.orrery.register.PageRequest;

/** Which part of a list a caller asks for. */
public class Paging {

  /** Goes on after the page before. */
  @QueryParam("after")
  @DefaultValue("0")
  @Parameter(description = "The next of the page before; 0 = from the newest on")
  public long after;

  /** How long the page is. */
  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(
      description = "How many at most",
      schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
  public int limit;

  /**
   * The same, checked.
   *
   * @throws org.orrery.shared.InvalidValueException if there can be no such page
   */
  public PageRequest request() {
    return new PageRequest(after, limit);
  }
}
