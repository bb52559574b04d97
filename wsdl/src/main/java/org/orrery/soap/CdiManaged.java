package org.orrery.soap;

import com.sun.xml.ws.api.server.InstanceResolverAnnotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint class whose calls go to the container's bean of that class, with its injection
 * and transactions, and whose failures go through the {@link FaultTranslator}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@InstanceResolverAnnotation(CdiResolver.class)
public @interface CdiManaged {}
