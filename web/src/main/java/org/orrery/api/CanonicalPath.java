package org.orrery.api;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path below {@code /api/v1} as the operation declares it, with the values that were sent.
 *
 * <p>One thing has one path: what is locked by its path is not to be reached by another spelling of
 * it, such as {@code accounts/01950} or {@code accounts/1950;a=b}, and the trail repeats no line
 * breaks.
 */
final class CanonicalPath {

  /** Names and numbers. */
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** A number that begins with a needless zero. */
  private static final Pattern PADDED = Pattern.compile("-0*|-?0[0-9]+");

  private CanonicalPath() {}

  /**
   * The path of the call, such as {@code accounts/1950/plan}; none if a value is none that a path
   * has.
   *
   * @param values the path's parameters, as they were sent
   */
  static Optional<String> of(ResourceInfo resource, MultivaluedMap<String, String> values) {
    Method method = resource.getResourceMethod();
    String path =
        declared(method.getDeclaringClass().getAnnotation(Path.class))
            + declared(method.getAnnotation(Path.class));
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      String sent = value.getValue().get(0);
      if (!isPlain(sent)) {
        return Optional.empty();
      }
      path = path.replace("{" + value.getKey() + "}", sent);
    }
    return Optional.of(path.substring(1));
  }

  /** With one slash before it and none behind it. */
  private static String declared(@Nullable Path path) {
    return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
  }

  private static boolean isPlain(String value) {
    return VALUE.matcher(value).matches() && !PADDED.matcher(value).matches();
  }
}
