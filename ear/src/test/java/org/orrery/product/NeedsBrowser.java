package org.orrery.product;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that looks at pages in a real browser; skipped by name where there is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@NeedsProgram(
    value = "sh",
    probe = {"-c", "chromium --version && node --version"},
    from = "chromium or nodejs")
@interface NeedsBrowser {}
