import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.axis.transport.http.AxisServlet;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/**
 * AdminServices on Apache Axis 1.4 in Tomcat, kept in memory: {@code java AxisHost PORT DIRECTORY
 * DEPLOY_WSDD}. The engine is configured by its own defaults and the service that WSDL2Java wrote.
 */
public final class AxisHost {

  private static final String DEFAULTS = "/org/apache/axis/server/server-config.wsdd";
  private static final String GENERATED = "hsphere.AdminServicesSoapBindingImpl";

  private AxisHost() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[1]).toAbsolutePath();
    Path application = Files.createDirectories(directory.resolve("application"));
    Path information = Files.createDirectories(application.resolve("WEB-INF"));
    Files.writeString(
        information.resolve("server-config.wsdd"), configuration(Path.of(arguments[2])));
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(Integer.parseInt(arguments[0]));
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
    Context context = tomcat.addContext("", application.toString());
    Tomcat.addServlet(context, "axis", new AxisServlet());
    context.addServletMappingDecoded("/services/*", "axis");
    tomcat.start();
    tomcat.getServer().await();
  }

  private static String configuration(Path deployment) throws Exception {
    String generated = Files.readString(deployment);
    String service =
        generated
            .substring(generated.indexOf("<service "), generated.indexOf("</deployment>"))
            .replace(GENERATED, MemoryServices.class.getName());
    try (var defaults = AxisServlet.class.getResourceAsStream(DEFAULTS)) {
      String text = new String(defaults.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("<transport name=\"http\">", service + "<transport name=\"http\">");
    }
  }
}
