package org.orrery.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Changes something: goes through {@link Mutations}, which makes it once per idempotency key. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    in = ParameterIn.HEADER,
    name = Changes.KEY,
    description = Changes.KEY_DESCRIPTION,
    schema = @Schema(type = "string", maxLength = Changes.KEY_LENGTH))
public @interface Changes {

  /** The header of HTTP. */
  String KEY = "Idempotency-Key";

  /** For its readers. */
  String KEY_DESCRIPTION =
      "Your own name for this call: sent again with it, it is answered as before and not made again";

  /** How long it may be. */
  int KEY_LENGTH = 200;
}
