package org.orrery.management;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.management.DescriptorKey;

/** What an attribute, or the number that an operation answers, is counted in. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unit {

  /** The descriptor's field, by the name that the JMX specification gives it. */
  String FIELD = "units";

  /** Such as {@code mails}, {@code ISO date}, {@code microseconds}. */
  @DescriptorKey(FIELD)
  String value();
}
