package org.orrery.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@link Changes} something that was there: a call names the version that it overwrites. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    in = ParameterIn.HEADER,
    name = "If-Match",
    required = true,
    description = "The ETag of what is overwritten, or * for whichever there is",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.HEADER,
    name = Changes.KEY,
    description = Changes.KEY_DESCRIPTION,
    schema = @Schema(type = "string", maxLength = Changes.KEY_LENGTH))
public @interface Replaces {}
