package org.orrery.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the JSON API is. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
