package org.orrery.management;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.StandardMBean;
import org.orrery.trail.ReadOnly;

/**
 * An MXBean that says what it is: with the descriptions of its interface, the names of parameters,
 * and whether an operation changes anything.
 */
final class DescribedMonitor extends StandardMBean {

  private final Class<?> face;

  <T> DescribedMonitor(T monitor, Class<T> face) {
    super(monitor, face, true);
    this.face = face;
  }

  @Override
  protected String getDescription(MBeanInfo info) {
    Description description = face.getAnnotation(Description.class);
    return description == null ? "" : description.value();
  }

  @Override
  protected String getDescription(MBeanFeatureInfo info) {
    Object text = info.getDescriptor().getFieldValue(Description.FIELD);
    return text == null ? "" : text.toString();
  }

  /** Its own words, or else its name in words. */
  @Override
  protected String getDescription(MBeanOperationInfo operation, MBeanParameterInfo info, int at) {
    String text = getDescription((MBeanFeatureInfo) info);
    return text.isEmpty()
        ? getParameterName(operation, info, at)
            .replaceAll("([A-Z])", " $1")
            .toLowerCase(Locale.ROOT)
        : text;
  }

  @Override
  protected String getParameterName(MBeanOperationInfo operation, MBeanParameterInfo info, int at) {
    return method(operation).getParameters()[at].getName();
  }

  @Override
  protected int getImpact(MBeanOperationInfo operation) {
    return method(operation).isAnnotationPresent(ReadOnly.class)
        ? MBeanOperationInfo.INFO
        : MBeanOperationInfo.ACTION;
  }

  /** The compiler keeps the names; the MXBean's types are those of the interface. */
  private Method method(MBeanOperationInfo operation) {
    List<String> types =
        Arrays.stream(operation.getSignature()).map(MBeanParameterInfo::getType).toList();
    return Arrays.stream(face.getMethods())
        .filter(method -> method.getName().equals(operation.getName()))
        .filter(method -> types.equals(typesOf(method)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no method for " + operation.getName()));
  }

  private static List<String> typesOf(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
  }
}
