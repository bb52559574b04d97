package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each caller is told by each operation, as the file of one door says it.
 *
 * @param callers in the order of the file
 * @param rows in the order of the file
 */
record AuthorisationTable(List<String> callers, List<Row> rows) {

  /** Where the tables are, and what belongs to them. */
  static final Path DIRECTORY = Path.of("src/test/resources/authorisation");

  /** The five who prove nothing, whatever they show. */
  static final List<String> UNPROVEN =
      List.of("anonymous", "wrongpassword", "expired", "revoked", "elsewhere");

  /**
   * One operation.
   *
   * @param request method and path of the JSON API; empty at the SOAP door
   * @param outcomes {@link SoapAnswer#ANSWERED} or the code of the refusal, by caller
   */
  record Row(String operation, String request, Map<String, String> outcomes) {

    @Override
    public String toString() {
      return operation;
    }

    String method() {
      return request.substring(0, request.indexOf(' '));
    }

    String path() {
      return request.substring(request.indexOf(' ') + 1);
    }

    boolean answers(String caller) {
      return SoapAnswer.ANSWERED.equals(outcomes.get(caller));
    }
  }

  /** What is asked for, by operation. */
  Map<String, String> requests() {
    return rows.stream().collect(Collectors.toMap(Row::operation, Row::request));
  }

  static AuthorisationTable ofSoap() {
    return read("AdminServices.table", 1);
  }

  static AuthorisationTable ofJson() {
    return read("JsonApi.table", 3);
  }

  /** The lines of a file that are no comments, with as many words as they have. */
  static List<List<String>> lines(String file) {
    try {
      return Files.readAllLines(DIRECTORY.resolve(file)).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\\s+")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuthorisationTable read(String file, int names) {
    List<List<String>> lines = lines(file);
    List<String> header = lines.get(0);
    List<String> callers = header.subList(names, header.size());
    List<Row> rows =
        lines.subList(1, lines.size()).stream().map(line -> row(line, callers, names)).toList();
    return new AuthorisationTable(callers, rows);
  }

  private static Row row(List<String> line, List<String> callers, int names) {
    if (line.size() != names + callers.size()) {
      throw new IllegalStateException("not as many outcomes as callers: " + line);
    }
    Map<String, String> outcomes =
        IntStream.range(0, callers.size())
            .boxed()
            .collect(
                Collectors.toMap(
                    callers::get,
                    i -> line.get(names + i),
                    (one, other) -> other,
                    LinkedHashMap::new));
    return new Row(line.get(0), String.join(" ", line.subList(1, names)), outcomes);
  }
}
