package org.orrery.api.mark;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers 202 with the job that was begun, and where it is found again. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "202",
    description = "It was begun, and goes on; Location is where to look",
    headers =
        @Header(
            name = "Location",
            description = "The job, relative to the path of the request",
            schema = @Schema(type = "string")),
    useReturnTypeSchema = true)
public @interface Accepts {}
