package org.orrery.endpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.orrery.contract.OperationList;
import org.orrery.contract.Signature;

/**
 * Makes {@code docs/operations.md} of what the build knows: the list of operations, the interface's
 * Javadoc, the table of callers, the fault codes, the golden calls.
 */
final class OperationsDocument {

  static final Path GOLDEN = Path.of("../ear/src/test/resources/golden/AdminServices");

  private static final Path INTERFACE =
      Path.of("../wsdl/src/main/java/org/orrery/wire/AdminServices.java");
  private static final Path FAULT_CODES = Path.of("src/main/java/org/orrery/shared/FaultCode.java");
  private static final Path DOOR_FAULTS =
      Path.of("../wsdl/src/main/java/org/orrery/soap/DoorFault.java");

  private static final String BEGINNING =
      """
      # Operations

      Made by a test from the list of operations, the service interface, the table of callers, the
      fault codes and the golden calls; do not edit. This writes it anew:

          ./mvnw -pl ejb -am test -Dorrery.docs=write -Dtest=OperationsDocumentTest \\
            -Dsurefire.failIfNoSpecifiedTests=false

      Every operation may also be refused with `AUTHENTICATION_FAILED` and `TOO_MANY_FAILURES`, with
      `INVALID_VALUE` for an account id below 1 and for a token whose role names a login, and
      by the door, before any service sees it, with the codes of the second table at the end. An
      operation that is refused has written nothing. `ACCOUNT_NOT_FOUND` is also the answer about
      accounts that are there, but none of the caller's business; `ACCOUNT_SUSPENDED` is about the
      caller's own account, except where a debit would pause at once.

      Operations that change something (all but `get…`, `search…`, `is…` and `check…`) happen once
      per idempotency key, if the call carries one, and may then also be refused with
      `IDEMPOTENCY_KEY_REUSED`, `IDEMPOTENCY_KEY_BUSY` and `IDEMPOTENCY_KEYS_EXHAUSTED`; see
      [integrator.md](integrator.md#sending-a-call-again).

      A reseller calls as one when the token's role has an empty login and account id 0; without
      such a role it calls as the user that it also is.

      ## AdminServices
      """;

  private OperationsDocument() {}

  static String text() {
    StringBuilder text = new StringBuilder(BEGINNING);
    Map<String, JavadocReader.Said> said = JavadocReader.read(Sources.text(INTERFACE));
    Map<String, CallerTable.Line> callers = CallerTable.read();
    List<Signature> list = OperationList.of("AdminServices");
    for (String operation : list.stream().map(Signature::operation).distinct().toList()) {
      text.append("\n### ").append(operation).append("\n\n");
      list.stream()
          .filter(form -> form.operation().equals(operation))
          .forEach(form -> text.append("    ").append(form).append('\n'));
      append(text, operation, said.get(operation), callers.get(operation));
    }
    table(text, "Refusals", FAULT_CODES);
    table(text, "Refusals by the door", DOOR_FAULTS);
    text.append(
        """

        `INTERNAL_ERROR` is no refusal but a mistake of ours: its message names an incident, under
        which the server's log has the rest.
        """);
    return text.toString();
  }

  private static void append(
      StringBuilder text, String operation, JavadocReader.Said said, CallerTable.Line callers) {
    said.text().forEach(paragraph -> text.append('\n').append(paragraph).append('\n'));
    text.append('\n');
    said.parameters()
        .forEach((name, what) -> text.append("- `" + name + "`: ").append(what).append('\n'));
    text.append("- Callers: ").append(callers.callers().sentence()).append(".\n");
    text.append("- Answer: ")
        .append(said.result().isEmpty() ? "nothing" : said.result())
        .append(".\n");
    text.append("- Refusals: ").append(codes(callers.refusals())).append(".\n");
    text.append("- Golden calls: ").append(links(operation)).append(".\n");
  }

  private static String codes(List<String> codes) {
    return String.join(", ", codes.stream().distinct().map(code -> "`" + code + "`").toList());
  }

  private static String links(String operation) {
    List<String> links = new ArrayList<>();
    for (String name : goldenCalls(operation)) {
      links.add(
          "["
              + name
              + "]("
              + "../ear/src/test/resources/golden/AdminServices/"
              + name
              + ".request.xml)");
    }
    return String.join(", ", links);
  }

  /** Names of the golden calls of an operation. */
  static List<String> goldenCalls(String operation) {
    TreeSet<String> names = new TreeSet<>();
    for (String file : Sources.names(GOLDEN)) {
      if (file.startsWith(operation + "-") || file.startsWith(operation + ".")) {
        names.add(file.replaceFirst("\\.(request|response)\\.xml$", ""));
      }
    }
    return List.copyOf(names);
  }

  private static void table(StringBuilder text, String title, Path source) {
    text.append("\n## ").append(title).append("\n\n| code | meaning |\n|---|---|\n");
    JavadocReader.read(Sources.text(source))
        .forEach(
            (code, said) -> {
              if (code.matches("[A-Z_]+")) {
                String meaning = String.join(" ", said.text());
                text.append("| `" + code + "` | ").append(meaning).append(" |\n");
              }
            });
  }
}
