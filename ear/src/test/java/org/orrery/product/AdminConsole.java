package org.orrery.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanFeatureInfo;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What an operator asks of one server by remote JMX. Connects for each question. */
final class AdminConsole {

  private static final String STRING = String.class.getName();

  private static final Set<Object> OPEN = Set.of("WAITING", "AT_WORK");
  private static final long PAUSE_MAX = 500;

  private final Node node;

  AdminConsole(Node node) {
    this.node = node;
  }

  LocalDate businessDate() {
    return LocalDate.parse(attribute("Clock", "BusinessDate").toString());
  }

  /** Moves the business date of an installation with the test clock. Bills nothing. */
  void moveTo(LocalDate day) {
    call("Clock", "moveTo", day.toString());
  }

  /** Charges all that is due and returns when that is done; tells what was done. */
  String runBilling() {
    return end(call("Billing", "startRun"));
  }

  /** Debits that are due and not charged. */
  long dueCount() {
    return (Long) attribute("Billing", "DueCount");
  }

  /** What the verification of all books and charges found. */
  String verifyBooks() {
    String summary = end(call("Books", "startVerification"));
    return summary.contains("NOT") ? call("Books", "verification").toString() : summary;
  }

  /** Waits for the end of a job and tells what came of it. */
  private String end(Object job) {
    Map<?, ?> row = Map.of("state", "WAITING");
    for (long pause = 10; OPEN.contains(row.get("state")); pause = Math.min(2 * pause, PAUSE_MAX)) {
      LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
      row = job((Long) job);
    }
    if (!row.get("state").equals("DONE")) {
      throw new IllegalStateException("job " + job + " broke off: " + row.get("result"));
    }
    return row.get("result").toString();
  }

  private Map<?, ?> job(long job) {
    Object shown = call("Jobs", "show", new Object[] {job}, new String[] {"long"});
    try {
      return new ObjectMapper().readValue(shown.toString(), Map[].class)[0];
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(shown.toString(), e);
    }
  }

  /** What is done about a seller's debtors after how many days; empty = never. */
  void setDebtorTerms(long seller, String notice, String suspend, String delete) {
    call(
        "Debtors",
        "setTerms",
        new Object[] {seller, notice, suspend, delete},
        new String[] {"long", STRING, STRING, STRING});
  }

  /** Adds a tax of the host's for a country, from its business date on; tells its number. */
  long addTax(String percent, String description, String country) {
    return (Long)
        call(
            "Taxes",
            "add",
            new Object[] {1L, percent, description, country, ""},
            new String[] {"long", STRING, STRING, STRING, STRING});
  }

  /** Goes on with another percentage from a day on. */
  void changeTax(long rule, String percent, LocalDate on) {
    call(
        "Taxes",
        "change",
        new Object[] {rule, percent, on.toString()},
        new String[] {"long", STRING, STRING});
  }

  void exemptFromTax(long account, String code) {
    call("Taxes", "exempt", new Object[] {account, code}, new String[] {"long", STRING});
  }

  /** Undoes a deletion. */
  void restore(long account) {
    call("Accounts", "restore", new Object[] {account}, new String[] {"long"});
  }

  /** Any operation of one of our beans; arguments are texts and longs. */
  Object operate(String bean, String operation, Object... arguments) {
    String[] signature =
        Arrays.stream(arguments)
            .map(argument -> argument instanceof Long ? "long" : STRING)
            .toArray(String[]::new);
    return call(bean, operation, arguments, signature);
  }

  /** Every operation of every bean of ours, such as {@code Billing.hold}. */
  @SuppressWarnings("unchecked")
  Set<String> operations() {
    return (Set<String>)
        ask(
            connector -> {
              var server = connector.getMBeanServerConnection();
              Set<String> found = new TreeSet<>();
              for (ObjectName bean : server.queryNames(name("*"), null)) {
                for (MBeanFeatureInfo operation : server.getMBeanInfo(bean).getOperations()) {
                  found.add(bean.getKeyProperty("type") + "." + operation.getName());
                }
              }
              return found;
            });
  }

  /** The start of a line about every attribute, as {@code show} prints it: bean, tab, name. */
  @SuppressWarnings("unchecked")
  Set<String> attributes() {
    return (Set<String>)
        ask(
            connector -> {
              var server = connector.getMBeanServerConnection();
              Set<String> found = new TreeSet<>();
              for (ObjectName bean : server.queryNames(name("*"), null)) {
                for (MBeanFeatureInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
                  found.add(bean.getKeyProperty("type") + "\t" + attribute.getName() + "\t");
                }
              }
              return found;
            });
  }

  private Object attribute(String bean, String name) {
    return ask(connector -> connector.getMBeanServerConnection().getAttribute(name(bean), name));
  }

  private Object call(String bean, String operation, String... arguments) {
    String[] signature = new String[arguments.length];
    Arrays.fill(signature, STRING);
    return call(bean, operation, arguments, signature);
  }

  private Object call(String bean, String operation, Object[] arguments, String[] signature) {
    return ask(
        connector -> {
          Object answer =
              connector
                  .getMBeanServerConnection()
                  .invoke(name(bean), operation, arguments, signature);
          return answer == null ? "" : answer;
        });
  }

  @SuppressWarnings("BanJNDI") // The server is this test's own, and the scheme is no JNDI one.
  private Object ask(Question question) {
    try {
      JMXServiceURL url =
          new JMXServiceURL("service:jmx:remote+http://localhost:" + node.ports().management());
      try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
        return question.ask(connector);
      }
    } catch (IOException | JMException e) {
      throw new IllegalStateException("no answer from the server", e);
    }
  }

  private static ObjectName name(String bean) throws JMException {
    return new ObjectName("org.orrery:type=" + bean);
  }

  /** One exchange with the server. */
  private interface Question {
    Object ask(JMXConnector connector) throws JMException, IOException;
  }
}
