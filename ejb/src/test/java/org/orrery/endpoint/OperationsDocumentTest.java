package org.orrery.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.contract.OperationList;
import org.orrery.contract.Signature;
import org.orrery.shared.FaultCode;
import org.orrery.soap.DoorFault;

class OperationsDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/operations.md");
  private static final String REFUSED = "-refused-";

  private static final List<String> OPERATIONS =
      OperationList.of("AdminServices").stream().map(Signature::operation).distinct().toList();

  @Test
  void the_committed_document_is_what_the_build_makes() throws IOException {
    if ("write".equals(System.getProperty("orrery.docs"))) {
      Files.writeString(DOCUMENT, OperationsDocument.text());
    }

    assertThat(Sources.text(DOCUMENT))
        .as(
            """
            docs/operations.md is stale; this writes it anew:
            ./mvnw -pl ejb -am test -Dorrery.docs=write -Dtest=OperationsDocumentTest \\
              -Dsurefire.failIfNoSpecifiedTests=false""")
        .isEqualTo(OperationsDocument.text());
  }

  @Test
  void every_operation_has_a_golden_answer_and_a_golden_refusal() {
    assertThat(OPERATIONS)
        .allSatisfy(
            operation ->
                assertThat(OperationsDocument.goldenCalls(operation))
                    .anyMatch(call -> call.contains(REFUSED))
                    .anyMatch(call -> !call.contains(REFUSED)));
  }

  @Test
  void every_length_of_a_signup_has_a_golden_call() {
    assertThat(OperationsDocument.goldenCalls("signupUser"))
        .contains(
            "signupUser-9",
            "signupUser-10",
            "signupUser-11",
            "signupUser-12",
            "signupUser-13",
            "signupUser-14");
  }

  @Test
  void every_golden_file_belongs_to_a_call_and_has_its_other_half() {
    List<String> files = new ArrayList<>();
    for (String operation : OPERATIONS) {
      for (String call : OperationsDocument.goldenCalls(operation)) {
        files.add(call + ".request.xml");
        files.add(call + ".response.xml");
      }
    }

    assertThat(Sources.names(OperationsDocument.GOLDEN)).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void every_golden_refusal_is_documented() {
    var callers = CallerTable.read();
    List<String> everywhere = List.of("AUTHENTICATION_FAILED", "INVALID_PARAMETER");

    for (String operation : OPERATIONS) {
      List<String> golden =
          OperationsDocument.goldenCalls(operation).stream()
              .filter(call -> call.contains(REFUSED))
              .map(call -> call.substring(call.indexOf(REFUSED) + REFUSED.length()))
              .filter(code -> !everywhere.contains(code))
              .toList();

      assertThat(callers.get(operation).refusals()).as(operation).containsAll(golden);
    }
  }

  @Test
  void every_fault_code_is_listed_and_no_other_is_named() {
    String text = OperationsDocument.text();
    List<String> codes = Stream.of(FaultCode.values()).map(FaultCode::name).toList();

    assertThat(codes).allSatisfy(code -> assertThat(text).contains("\n| `" + code + "` | "));
    assertThat(CallerTable.read().values())
        .allSatisfy(line -> assertThat(codes).containsAll(line.refusals()));
  }

  /** Each once, between the headings: a code without a row leaves an integrator alone with it. */
  @Test
  void the_guide_tells_what_to_do_about_every_code() throws IOException {
    String guide = Files.readString(Path.of("../docs/integrator.md"));
    String after = guide.substring(guide.indexOf("\n## What to do about a refusal\n") + 1);
    String section = after.substring(0, after.indexOf("\n## "));

    assertThat(
            Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`")
                .matcher(section)
                .results()
                .map(code -> code.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    Stream.of(FaultCode.values()),
                    Stream.of(DoorFault.values()),
                    Stream.of("INTERNAL_ERROR"))
                .flatMap(codes -> codes)
                .map(Object::toString)
                .toList());
  }
}
