package org.orrery.launcher;

import java.net.URI;
import java.nio.file.Path;

/** What the run command prints when all is up: where to go, and lines that work when pasted. */
final class Welcome {

  private static final String SERVICE = "/psoft/services/AdminServices";
  private static final String JSON = "/api/v1/openapi.json";
  private static final String CONSOLE = "/admin";
  private static final String CLOCK = "/admin/clock";

  private final URI server;
  private final URI secureServer;
  private final Path adminPassword;
  private final boolean plainPassword;
  private final boolean testClock;

  /**
   * Knows everything but the password.
   *
   * @param adminPassword the file that holds it
   * @param plainPassword false if the password has signs that XML does not take as they are
   * @param testClock whether the business date moves by command only
   */
  Welcome(
      URI server, URI secureServer, Path adminPassword, boolean plainPassword, boolean testClock) {
    this.server = server;
    this.secureServer = secureServer;
    this.adminPassword = shown(adminPassword);
    this.plainPassword = plainPassword;
    this.testClock = testClock;
  }

  /** Relative if it lies below the current directory, so that it is short and can be pasted. */
  static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  /** The whole message; {@code reporting} is the line for reports, or empty. */
  String text(String reporting) {
    return """

        Orrery is running. Ctrl-C stops it.

          console     %s
          SOAP        %s
          by TLS      %s
          WSDL        %s?wsdl
          JSON        %s
          login       admin, password in %s
        %s%s
        The first quarter of an hour, step by step: README.md.
        Try it from another shell in this directory:

        %s
        """
        .formatted(
            server.resolve(CONSOLE),
            server.resolve(SERVICE),
            secureServer.resolve(SERVICE),
            server.resolve(SERVICE),
            server.resolve(JSON),
            adminPassword,
            testClock ? clock() : "",
            reporting,
            curl());
  }

  /** Where the date is moved, which stands still otherwise. */
  private String clock() {
    return "  test clock  %s%n".formatted(server.resolve(CLOCK));
  }

  /** Asks the quota of the demo's account 1950. */
  String curl() {
    return """
        curl -s -H 'Content-Type: text/xml' -H 'SOAPAction: ""' -d @- %s <<END
        <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
        <a:getQuota xmlns:a="AdminServices">
        <at><login>admin</login><password>%s</password></at>
        <accountId>1950</accountId>
        </a:getQuota></e:Body></e:Envelope>
        END"""
        .formatted(server.resolve(SERVICE), password());
  }

  private String password() {
    String file = quoted(adminPassword.toString());
    return plainPassword
        ? "$(cat " + file + ")"
        : "$(sed 's/&/\\&amp;/g; s/</\\&lt;/g' " + file + ")";
  }

  /** The line by which the reporting views are read. */
  static String reporting(Path pgpass, int port) {
    return """
          reports     PGPASSFILE=%s psql -h 127.0.0.1 -p %d -U orrery_report orrery
        """
        .formatted(quoted(shown(pgpass).toString()), port);
  }

  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
