package org.orrery.product;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prepares what Arquillian's server needs before Arquillian starts it; to be named before its
 * extension. Inside the server, where the test class runs a second time, it does nothing.
 */
final class ContainerEnvironment implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    boolean insideTheServer = System.getProperty("jboss.home.dir") != null;
    if (!insideTheServer) {
      ContainerDatabase.prepare();
    }
  }
}
