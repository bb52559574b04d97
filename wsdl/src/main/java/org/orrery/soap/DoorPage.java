package org.orrery.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the door shows to whoever comes with a browser: which services there are, and how to call
 * one. Says nothing of accounts, versions or the machine, and runs nothing.
 */
final class DoorPage {

  /** All services, in the order of the list. */
  static final List<String> SERVICES = List.of("AdminServices");

  static final String CONTENT_TYPE = "text/html;charset=utf-8";

  /** Styles within the page, and nothing else at all. */
  static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** A caller may send anything as the host; what is none is not repeated. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%1$s</title>
      <style>
      :root { color-scheme: light dark }
      body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif }
      pre { overflow: auto; padding: 1rem; border: 1px solid; font-size: .9rem }
      </style>
      </head>
      <body>
      <h1>%1$s</h1>
      %2$s</body>
      </html>
      """;

  private static final String SERVICE =
      """
      <p>A service for programs, not for browsers: SOAP 1.1, RPC/encoded, as the H-Sphere XML API
      has it. Calls are sent by POST to</p>
      <pre>%1$s</pre>
      <p>Its operations, parameters and types are in its <a href="%1$s?wsdl">WSDL</a>. Each call
      carries the login and the password of whoever calls.</p>
      <h2>An example</h2>
      <p>This lists the accounts that LOGIN may act on. Put your own login and password in.</p>
      <pre id="example">%2$s</pre>
      <p>A call that is refused is answered with a fault; its <code>detail/code</code> is
      stable.</p>
      <p><a href="%3$s">All services</a></p>
      """;

  private static final String EXAMPLE =
      """
      curl --data-binary @- --header 'Content-Type: text/xml; charset=utf-8' '%s' <<'CALL'
      <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
        <soapenv:Body>
          <api:getAccounts xmlns:api="%s">
            <at><accountId>0</accountId><login>LOGIN</login><password>PASSWORD</password></at>
          </api:getAccounts>
        </soapenv:Body>
      </soapenv:Envelope>
      CALL
      """;

  private DoorPage() {}

  /** About one service, with an example that has the page's own address. */
  static String of(HttpServletRequest request, String basePath, String service) {
    String url = origin(request) + basePath + "/" + service;
    String example = EXAMPLE.formatted(url, service);
    return FRAME.formatted(
        service, SERVICE.formatted(escaped(url), escaped(example), escaped(basePath)));
  }

  /** All services. */
  static String ofAll(String basePath) {
    StringBuilder list = new StringBuilder("<ul>\n");
    for (String service : SERVICES) {
      String path = escaped(basePath + "/" + service);
      list.append(
          "<li><a href=\"%s\">%s</a> (<a href=\"%s?wsdl\">WSDL</a>)</li>\n"
              .formatted(path, service, path));
    }
    return FRAME.formatted("Services", list.append("</ul>\n"));
  }

  /** Says no more than that. */
  static String ofNone(String basePath) {
    return FRAME.formatted(
        "No such service", "<p><a href=\"" + escaped(basePath) + "\">All services</a></p>\n");
  }

  /** Empty where the client did not say by which name it came. */
  private static String origin(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host != null && HOST.matcher(host).matches() ? request.getScheme() + "://" + host : "";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
