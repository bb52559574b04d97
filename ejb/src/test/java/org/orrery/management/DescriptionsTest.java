package org.orrery.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import org.junit.jupiter.api.Test;

/** What JConsole shows of every MXBean of the package, those of tomorrow included. */
class DescriptionsTest {

  private static final String SUFFIX = "MXBean.class";
  private static final Set<String> NUMBERS = Set.of("long", "int");

  @Test
  void every_bean_attribute_operation_and_parameter_is_described() throws Exception {
    var silent = new ArrayList<String>();
    for (Class<?> face : faces()) {
      MBeanInfo info = described(face).getMBeanInfo();
      note(silent, face.getSimpleName(), info.getDescription());
      for (MBeanAttributeInfo attribute : info.getAttributes()) {
        String name = face.getSimpleName() + "." + attribute.getName();
        note(silent, name, attribute.getDescription());
        note(silent, name + "'s unit", attribute.getDescriptor().getFieldValue(Unit.FIELD));
      }
      for (MBeanOperationInfo operation : info.getOperations()) {
        String name = face.getSimpleName() + "." + operation.getName();
        note(silent, name, operation.getDescription());
        if (NUMBERS.contains(operation.getReturnType())) {
          note(silent, name + "'s unit", operation.getDescriptor().getFieldValue(Unit.FIELD));
        }
      }
    }
    assertThat(silent).as("@Description and @Unit").isEmpty();
  }

  @Test
  void parameters_have_their_names_and_words() throws Exception {
    var operation =
        Stream.of(described(AccessMXBean.class).getMBeanInfo().getOperations())
            .filter(one -> one.getName().equals("createToken"))
            .findFirst()
            .orElseThrow();

    assertThat(operation.getSignature())
        .extracting(MBeanParameterInfo::getName)
        .containsExactly("login", "name", "operations", "days", "limits");
    assertThat(operation.getSignature()[3].getDescription()).isEqualTo("how long it lives");
    assertThat(operation.getImpact()).isEqualTo(MBeanOperationInfo.ACTION);
  }

  @Test
  void all_interfaces_are_found() throws Exception {
    assertThat(faces()).contains(BillingMXBean.class, CallsMXBean.class).hasSizeGreaterThan(20);
  }

  private static void note(List<String> silent, String what, Object text) {
    if (text == null || text.toString().isBlank()) {
      silent.add(what);
    }
  }

  private static <T> DescribedMonitor described(Class<T> face) {
    Object nobody =
        Proxy.newProxyInstance(
            face.getClassLoader(),
            new Class<?>[] {face},
            (Object proxy, Method method, Object[] arguments) -> null);
    return new DescribedMonitor(face.cast(nobody), face);
  }

  private static List<Class<?>> faces() throws IOException, ReflectiveOperationException {
    Path folder = Path.of("target/classes/org/orrery/management");
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        found.add(Class.forName("org.orrery.management." + name));
      }
    }
    return found;
  }
}
