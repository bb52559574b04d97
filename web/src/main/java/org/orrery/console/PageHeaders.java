package org.orrery.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What browsers are told with each page: to run nothing foreign, to keep nothing, to tell nobody.
 */
final class PageHeaders {

  private PageHeaders() {}

  /** What scripts may run is added where pages are made, as each has a nonce of its own. */
  static void set(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Content-Security-Policy",
        "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
            + " object-src 'none'; frame-src 'none'; media-src 'none'; worker-src 'none';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  }

  /** Of files that come with the product, and are called by their version. */
  static void cacheable(HttpServletResponse response) {
    response.setHeader("Cache-Control", "public, max-age=604800");
  }

  /** Has the browser ask for the same address once more: now it comes from a page of ours. */
  static void openAgain(HttpServletResponse response) throws IOException {
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .println(
            "<!DOCTYPE html><html lang=\"en\"><head><title>Orrery</title>"
                + "<meta http-equiv=\"refresh\" content=\"0\"></head><body></body></html>");
  }
}
