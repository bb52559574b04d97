package org.orrery.console;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells whether a form was sent from a page of this server, by what browsers say themselves. */
final class SameSite {

  private SameSite() {}

  /**
   * Decides by what the browser knows best. Whoever says nothing at all is no browser of these
   * years, and refused.
   *
   * @param fetchSite the header Sec-Fetch-Site, which is sent by TLS and on the own machine
   * @param origin the header Origin
   * @param host the header Host
   */
  static boolean holds(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
    if (fetchSite != null) {
      return fetchSite.equals("same-origin");
    }
    return origin != null && host != null && isOf(origin, host);
  }

  private static boolean isOf(String origin, String host) {
    try {
      return host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
