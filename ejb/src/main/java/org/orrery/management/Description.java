package org.orrery.management;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.management.DescriptorKey;

/** What an MXBean, an attribute, an operation or a parameter is, for whoever sees it by JMX. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Description {

  /** The descriptor's field that JMX clients show. */
  String FIELD = "description";

  /** Sentences for people. */
  @DescriptorKey(FIELD)
  String value();
}
