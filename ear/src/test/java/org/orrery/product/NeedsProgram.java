package org.orrery.product;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs a program which a bare machine lacks; skipped there, and counted by name.
 *
 * <p>With {@code CI=true} in the environment it is not skipped: there the program has to be
 * installed, and the test fails without it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Repeatable(NeedsProgram.All.class)
@ExtendWith(NeedsProgramCondition.class)
@interface NeedsProgram {

  /** The program, as a shell would find it. */
  String value();

  /** Arguments with which it ends well if all it needs is there, such as a library of it. */
  String[] probe() default "--version";

  /** The Debian package that brings it, if it is not called like the program. */
  String from() default "";

  /** Several programs for one test. */
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @Inherited
  @ExtendWith(NeedsProgramCondition.class)
  @interface All {

    /** Each of them is needed. */
    NeedsProgram[] value();
  }
}
