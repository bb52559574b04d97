package org.orrery.launcher.admin;

/** What the commands ask of a running server: its MXBeans by their short names. */
interface Server {

  /**
   * Reads an attribute.
   *
   * @param bean the type of the MXBean, such as {@code Billing}
   * @throws RefusedException with the server's own words
   * @throws UnreachableException if the server is gone or has no such bean
   */
  Object attribute(String bean, String name);

  /**
   * Calls an operation. Arguments are texts ({@link String}) and numbers ({@link Long}).
   *
   * @return what it answers, or an empty text if it answers nothing
   * @throws RefusedException with the server's own words
   * @throws UnreachableException if the server is gone or has no such bean
   */
  Object call(String bean, String operation, Object... arguments);

  /** Tells whoever waits how far the server is, and waits a moment. */
  void pause(String progress, long milliseconds);
}
