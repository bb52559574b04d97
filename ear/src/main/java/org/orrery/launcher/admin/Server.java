package org.orrery.launcher.admin;

import java.util.List;

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
   * An attribute as a bean shows it.
   *
   * @param unit what it is counted in
   * @param about what it is, in a sentence
   */
  record Shown(String name, Object value, String unit, String about) {}

  /**
   * The types of all MXBeans, in the order of the alphabet.
   *
   * @throws UnreachableException if the server is gone or runs no Orrery
   */
  List<String> beans();

  /** Every attribute of a bean, likewise. */
  List<Shown> show(String bean);

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
