package org.orrery.trail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.orrery.security.Door;

/**
 * Marks a bean that is a door of its own: each business method is a call, and its name is the
 * operation. Goes with {@code @Interceptors(TrailInterceptor.class)} on the class.
 *
 * <p>A call that succeeds is recorded in its own transaction, unless its method is {@link
 * ReadOnly}. The door records refusals, by {@link Failures}, once they are rolled back.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Recorded {

  /** By which door the calls come in. */
  Door value();
}
