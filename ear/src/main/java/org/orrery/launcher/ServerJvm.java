package org.orrery.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options of the server's JVM; those of {@code bin/standalone.conf} and of WildFly's own start
 * script, which the launcher does without.
 *
 * <p>Source: WildFly 39, bin/common.sh, which says what needs each opened package.
 */
final class ServerJvm {

  private static final List<String> EXPORTED =
      List.of(
          "java.desktop/sun.awt",
          "java.naming/com.sun.jndi.ldap",
          "java.naming/com.sun.jndi.url.ldap",
          "java.naming/com.sun.jndi.url.ldaps",
          "jdk.naming.dns/com.sun.jndi.dns");

  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.security",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.management/javax.management",
          "java.naming/javax.naming");

  private ServerJvm() {}

  static List<String> options(String nodeName) {
    List<String> options = new ArrayList<>();
    options.add("-Xms64m");
    options.add("-Xmx512m");
    options.add("-Djava.awt.headless=true");
    options.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
    options.add("-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000");
    options.add("-Djboss.node.name=" + nodeName);
    options.add("-Djboss.tx.node.id=" + nodeName);
    Stream<String> exports = EXPORTED.stream().map(p -> "--add-exports=" + p + "=ALL-UNNAMED");
    Stream<String> opens = OPENED.stream().map(p -> "--add-opens=" + p + "=ALL-UNNAMED");
    Stream.concat(exports, opens).forEach(options::add);
    return options;
  }
}
