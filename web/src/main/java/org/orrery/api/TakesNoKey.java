package org.orrery.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes something, through {@link Mutations}, and cannot be made once by an idempotency key: it
 * has transactions of its own, or answers what nothing may keep.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesNoKey {}
