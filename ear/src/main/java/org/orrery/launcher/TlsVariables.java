package org.orrery.launcher;

import java.util.Map;

/** The variables by which an operator names a certificate. */
final class TlsVariables {

  static final String KEY_STORE = "ORRERY_TLS_KEYSTORE";
  private static final String CERTIFICATE = "ORRERY_TLS_CERTIFICATE";

  private TlsVariables() {}

  /** Whether one is named. */
  static boolean areIn(Map<String, String> variables) {
    return !variables.getOrDefault(KEY_STORE, "").isBlank()
        || !variables.getOrDefault(CERTIFICATE, "").isBlank();
  }
}
