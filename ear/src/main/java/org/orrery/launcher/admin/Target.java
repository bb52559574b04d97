package org.orrery.launcher.admin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.management.remote.JMXServiceURL;

/**
 * Which server to speak to, and as whom.
 *
 * @param user empty: whoever may read the server's files, on its own machine
 */
record Target(JMXServiceURL url, String user, String password) {

  private static final String PORT_VARIABLE = "ORRERY_MANAGEMENT_PORT";

  /**
   * Reads the options over the environment over the defaults.
   *
   * @throws UsageException if they make no sense
   */
  static Target of(Arguments arguments, Map<String, String> environment) {
    String host = arguments.option("host").orElse("localhost");
    String port = arguments.option("port").orElse(environment.getOrDefault(PORT_VARIABLE, "9990"));
    String url = arguments.option("url").orElse("service:jmx:remote+http://" + host + ":" + port);
    if (!url.startsWith("service:jmx:remote+http")) { // Others may load code from elsewhere.
      throw new UsageException("'" + url + "' does not start with service:jmx:remote+http.");
    }
    try {
      return new Target(
          new JMXServiceURL(url), arguments.option("user").orElse(""), password(arguments));
    } catch (MalformedURLException e) {
      throw new UsageException("'" + url + "' is not an address of a server.");
    }
  }

  private static String password(Arguments arguments) {
    Optional<String> file = arguments.option("password-file");
    if (file.isPresent() != arguments.option("user").isPresent()) {
      throw new UsageException("--user and --password-file go together.");
    }
    if (file.isEmpty()) {
      return "";
    }
    try {
      return Files.readString(Path.of(file.get())).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UsageException("The password file " + file.get() + " cannot be read.");
    }
  }

  String address() {
    return url.getHost() + ":" + url.getPort();
  }
}
