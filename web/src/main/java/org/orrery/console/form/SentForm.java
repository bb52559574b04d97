package org.orrery.console.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent as a whole, to which a whole page is the answer: that page has a nonce of
 * its own for its scripts. PrimeFaces expects that of the page before, which nobody has kept.
 */
public final class SentForm extends HttpServletRequestWrapper {

  private static final String NONCE = "primefaces.nonce";
  private static final String PARTIAL = "Faces-Request";

  private final String nonce =
      Base64.getEncoder()
          .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

  /** Of a request that the browser sent. */
  public SentForm(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getParameter(String name) {
    boolean isOurs = name.equals(NONCE) && getHeader(PARTIAL) == null;
    return isOurs ? nonce : super.getParameter(name);
  }
}
