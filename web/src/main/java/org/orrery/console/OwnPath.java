package org.orrery.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the console to go to, as a text that came with a request: never one of another site.
 */
public final class OwnPath {

  /** Where one is without a wish. */
  public static final String START = "/admin";

  private static final int LENGTH_MAX = 1_000;

  /** One slash at a time, so that no host can follow; nothing that a browser reads as one. */
  private static final Pattern FORM =
      Pattern.compile("/admin(/[A-Za-z0-9_-]+)*(\\?[A-Za-z0-9_.~%&=+*-]*)?");

  private static final Pattern DOOR = Pattern.compile("/admin/(login|code)\\b.*");

  private OwnPath() {}

  /**
   * The path of a request as the container goes by it: what was typed may lead elsewhere once it
   * stands in a link, such as {@code //host/..;/admin}.
   */
  static String of(HttpServletRequest request) {
    String below = request.getPathInfo();
    return request.getServletPath() + (below == null ? "" : below);
  }

  /** The name of the page that a path of the console leads to; empty = it leads to none. */
  static String page(String path) {
    String before = START + "/";
    return path.startsWith(before) ? path.substring(before.length()) : "";
  }

  /** The path, if it is one; the doors themselves are none. */
  public static Optional<String> read(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(path -> path.length() <= LENGTH_MAX)
        .filter(path -> FORM.matcher(path).matches())
        .filter(path -> !DOOR.matcher(path).matches());
  }
}
