package org.orrery.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Replaces;
import org.orrery.api.mark.TakesNoKey;
import org.orrery.api.resource.DescriptionResource;

/** Compares the OpenAPI document with the resources that the server serves. */
class DescriptionTest {

  private static final java.nio.file.Path RESOURCES =
      java.nio.file.Path.of("src/main/java/org/orrery/api/resource");

  private static final List<Class<? extends Annotation>> VERBS =
      List.of(GET.class, POST.class, PUT.class, DELETE.class);

  private static final List<Class<? extends Annotation>> MARKS =
      List.of(Changes.class, Replaces.class, TakesNoKey.class);

  @Test
  void the_document_has_every_operation_and_no_other() throws IOException {
    assertThat(described()).isEqualTo(served());
  }

  @Test
  void every_operation_says_what_it_does_and_what_it_answers() throws IOException {
    operations(document())
        .forEach(
            (name, operation) -> {
              assertThat(operation.getString("summary", "")).as(name).isNotEmpty();
              JsonObject answers = operation.getJsonObject("responses");
              assertThat(answers.keySet())
                  .as(name)
                  .hasSize(2)
                  .contains("default")
                  .containsAnyOf("200", "201", "202", "204");
              answers.forEach(
                  (status, answer) ->
                      assertThat(answer.asJsonObject().containsKey("content"))
                          .as(name + " " + status)
                          .isEqualTo(!status.equals("204")));
            });
  }

  @Test
  void whatever_is_no_reading_is_marked_as_a_change() throws IOException {
    for (Method method : methods()) {
      long marks = MARKS.stream().filter(method::isAnnotationPresent).count();
      assertThat(marks)
          .as(method.toString())
          .isEqualTo(method.isAnnotationPresent(GET.class) ? 0 : 1);
    }
  }

  @Test
  void whatever_changes_something_takes_an_idempotency_key_or_says_that_it_does_not()
      throws IOException {
    List<String> keyless = new ArrayList<>();
    operations(document())
        .forEach(
            (name, operation) -> {
              boolean takesKey = operation.toString().contains("\"name\":\"Idempotency-Key\"");
              if (!takesKey && !name.startsWith("get ")) {
                keyless.add(name);
              }
              assertThat(takesKey && name.startsWith("get ")).as(name).isFalse();
            });
    assertThat(keyless).containsExactly("post /mails/test", "post /staff", "post /tokens");
  }

  @Test
  void no_resource_knows_sql_or_entities() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(RESOURCES.getParent())) {
      for (java.nio.file.Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("platform.Database", "jakarta.persistence", "java.sql");
      }
    }
  }

  private static Map<String, String> served() throws IOException {
    Map<String, String> served = new TreeMap<>();
    for (Method method : methods()) {
      Path below = method.getAnnotation(Path.class);
      String path =
          "/"
              + method.getDeclaringClass().getAnnotation(Path.class).value()
              + "/"
              + (below == null ? "" : below.value());
      String verb = verb(method).orElseThrow().getSimpleName();
      served.put(
          method.getName(), verb + " " + path.replaceAll("/+", "/").replaceAll("(.)/$", "$1"));
    }
    return served;
  }

  private static Map<String, String> described() throws IOException {
    Map<String, String> described = new TreeMap<>();
    JsonObject paths = document().getJsonObject("paths");
    paths.forEach(
        (path, verbs) ->
            verbs
                .asJsonObject()
                .forEach(
                    (verb, operation) ->
                        described.put(
                            operation.asJsonObject().getString("operationId"),
                            verb.toUpperCase(Locale.ROOT) + " " + path)));
    return described;
  }

  private static Map<String, JsonObject> operations(JsonObject document) {
    Map<String, JsonObject> operations = new TreeMap<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, verbs) ->
                verbs
                    .asJsonObject()
                    .forEach((verb, it) -> operations.put(verb + " " + path, it.asJsonObject())));
    return operations;
  }

  private static JsonObject document() throws IOException {
    try (InputStream stream = DescriptionTest.class.getResourceAsStream("/openapi.json");
        JsonReader reader = Json.createReader(stream)) {
      return reader.readObject();
    }
  }

  private static List<Method> methods() throws IOException {
    List<Method> methods = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.list(RESOURCES)) {
      for (java.nio.file.Path file : files.toList()) {
        Class<?> type = type(file.getFileName().toString().replace(".java", ""));
        if (type.isAnnotationPresent(Path.class) && type != DescriptionResource.class) {
          Stream.of(type.getDeclaredMethods())
              .filter(method -> verb(method).isPresent())
              .forEach(methods::add);
        }
      }
    }
    return methods;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("org.orrery.api.resource." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Class<? extends Annotation>> verb(Method method) {
    return VERBS.stream().filter(method::isAnnotationPresent).findFirst();
  }
}
