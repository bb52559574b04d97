package org.orrery.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The JSON API as the authorisation table asks it. */
final class ApiDoor implements AuthorisationDoor {

  /** What is sent to each operation: its query or "-", and its body. */
  private static final Map<String, List<String>> REQUESTS =
      AuthorisationTable.lines("JsonApi.requests").stream()
          .collect(Collectors.toMap(line -> line.get(0), line -> line.subList(1, line.size())));

  private static final String DEBIT = "{\"amount\":\"1.00\",\"description\":\"a visit\"}";
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final AtomicInteger unique = new AtomicInteger();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final Product product;
  private final AuthorisationStage stage;
  private String today = "";
  private final Map<String, String> ofSeller;
  private final Map<String, Map<String, String>> ofAccounts = new HashMap<>();

  ApiDoor(Product product, AuthorisationStage stage) throws IOException, InterruptedException {
    this.product = product;
    this.stage = stage;
    this.ofSeller = ofSeller();
  }

  @Override
  public String name() {
    return "JSON";
  }

  @Override
  public Subject subject(AuthorisationTable.Row row, String caller) {
    try {
      return row.answers(caller) ? anew(row.operation()) : standing(caller);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Answer ask(AuthorisationTable.Row row, String caller, Subject subject, String from)
      throws IOException, InterruptedException {
    List<String> sent = REQUESTS.getOrDefault(row.operation(), List.of("-"));
    Map<String, String> numbers = new HashMap<>(subject.numbers());
    numbers.put("unique", String.valueOf(unique.incrementAndGet()));
    String query = sent.get(0).equals("-") ? "" : sent.get(0);
    String body = String.join(" ", sent.subList(1, sent.size()));
    HttpRequest.Builder request =
        request(row.method(), filled(row.path() + query, numbers), filled(body, numbers));
    if (!row.method().equals("GET")) {
      request.header("If-Match", "*");
    }
    if (!caller.equals("anonymous")) {
      authorize(request, stage.identity(caller, subject.person()));
    }
    HttpResponse<String> answer = send(request.header("X-Forwarded-For", from));
    String outcome =
        answer.statusCode() < 300
            ? SoapAnswer.ANSWERED
            : json.readTree(answer.body()).path("code").asText();
    return new Answer(outcome, answer.statusCode() + answer.body());
  }

  /** Names and methods with paths of all operations, as the served document has them. */
  Map<String, String> served() throws IOException, InterruptedException {
    return new ApiDescription(read("/openapi.json")).operations();
  }

  /** What a call that changes something would use up. */
  private Subject anew(String operation) throws IOException, InterruptedException {
    Subject standing = standing("client");
    Map<String, String> numbers = new HashMap<>(standing.numbers());
    Person person =
        switch (operation) {
          case "deleteAccount",
              "suspendAccount",
              "requestMoneyBack",
              "becomePayer",
              "setPassword" ->
              stage.cast().another("client");
          case "resumeAccount" -> stage.cast().another("suspendedclient");
          case "restoreAccount" -> stage.cast().another("deletedclient");
          default -> standing.person();
        };
    numbers.put("account", person.account());
    switch (operation) {
      case "changeTax", "endTax" -> numbers.put("tax", newTax());
      case "endPromotion", "offerPromotion", "givePromotion" ->
          numbers.put("promotion", newPromotion());
      case "takePromotion" -> numbers.put("promotion", givenPromotion(person));
      case "approveRehearsal" -> newRehearsal();
      case "approveSignup", "rejectSignup", "refuseSignup" ->
          numbers.put("signup", stage.cast().another("waitingclient").signup());
      case "revokeToken" -> numbers.put("token", newToken(person));
      default -> {}
    }
    return new Subject(person, numbers);
  }

  private Subject standing(String caller) throws IOException, InterruptedException {
    Person person = stage.about(caller);
    Map<String, String> numbers = new HashMap<>(ofSeller);
    if (!ofAccounts.containsKey(person.account())) {
      ofAccounts.put(person.account(), ofAccount(person));
    }
    numbers.putAll(ofAccounts.get(person.account()));
    return new Subject(person, numbers);
  }

  private Map<String, String> ofSeller() throws IOException, InterruptedException {
    Map<String, String> numbers = new HashMap<>();
    numbers.put("seller", stage.seller());
    numbers.put("plan", String.valueOf(stage.plan()));
    numbers.put("period", "1");
    numbers.put("resource", "DOMAIN");
    numbers.put("figure", "RECURRENT");
    numbers.put("payment", "1");
    numbers.put("notice", "1");
    String day = read("/sellers/" + stage.seller() + "/clock").get("openOn").asText();
    today = day;
    numbers.put("today", day);
    numbers.put("tomorrow", LocalDate.parse(day).plusDays(1).toString());
    numbers.put("tax", newTax());
    numbers.put("promotion", newPromotion());
    numbers.put("job", create("/jobs/verifications", ""));
    numbers.put("setting", "rehearsal.outlier_factor");
    numbers.put("day", "1999-12-31"); // There was no run.
    numbers.put("call", first("/audit"));
    numbers.put("hold", pastHold());
    JsonNode rehearsed = newRehearsal();
    numbers.put("rehearsalJob", rehearsed.get("id").asText());
    numbers.put("rehearsal", rehearsed.get("rehearsal").asText());
    return numbers;
  }

  private Map<String, String> ofAccount(Person person) throws IOException, InterruptedException {
    String path = "/accounts/" + person.account();
    sent(request("POST", path + "/one-time-debits", DEBIT));
    return Map.of(
        "account", person.account(),
        "login", person.login(),
        "token", newToken(person),
        "signup", person.signup(),
        "entry", first(path + "/entries"),
        "schedule", first(path + "/schedules"),
        "charge", first(path + "/charges"),
        "invoice", first(path + "/invoices"));
  }

  /** A hold on the whole run, which all managers may see. */
  private String pastHold() throws IOException, InterruptedException {
    sent(request("PUT", "/billing/hold", "{\"reason\":\"a question\"}"));
    sent(request("DELETE", "/billing/hold", ""));
    return first("/billing/holds?past=true");
  }

  /** The job of a rehearsal that is made. */
  private JsonNode newRehearsal() throws IOException, InterruptedException {
    String id = create("/billing/rehearsals", "{\"seller\":%s,\"on\":\"" + today + "\"}");
    JsonNode job = read("/jobs/" + id);
    while (!job.has("endedAt")) { // Ends with the job.
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      job = read("/jobs/" + id);
    }
    return job;
  }

  private String newTax() throws IOException, InterruptedException {
    return create(
        "/taxes",
        "{\"seller\":%s,\"description\":\"a tax\",\"percent\":\"19\",\"area\":\"QQ\","
            + "\"validFrom\":\""
            + today
            + "\"}");
  }

  private String newPromotion() throws IOException, InterruptedException {
    return create(
        "/promotions", "{\"seller\":%s,\"description\":\"a promotion\",\"percent\":\"5\"}");
  }

  private String givenPromotion(Person to) throws IOException, InterruptedException {
    String promotion = newPromotion();
    sent(request("PUT", "/accounts/" + to.account() + "/promotions/" + promotion, ""));
    return promotion;
  }

  /** An API token that stands for somebody. */
  private String newToken(Person of) throws IOException, InterruptedException {
    String body = "{\"login\":\"%s\",\"name\":\"a token\",\"scopes\":[\"Nothing\"],\"days\":1}";
    return sent(request("POST", "/tokens", body.formatted(of.login()))).get("id").asText();
  }

  private String create(String path, String body) throws IOException, InterruptedException {
    return sent(request("POST", path, body.formatted(stage.seller()))).get("id").asText();
  }

  private String first(String path) throws IOException, InterruptedException {
    return read(path).get("items").get(0).get("id").asText();
  }

  private JsonNode read(String path) throws IOException, InterruptedException {
    return sent(request("GET", path, ""));
  }

  private JsonNode sent(HttpRequest.Builder request) throws IOException, InterruptedException {
    authorize(request, Identity.ADMINISTRATOR);
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer + " " + answer.body());
    }
    return json.readTree(answer.body());
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create(product.address() + "/api/v1" + path))
        .timeout(TIMEOUT)
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .header("Content-Type", "application/json");
  }

  private static void authorize(HttpRequest.Builder request, Identity by) {
    String pair = by.login() + ":" + by.password();
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(
        request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }

  private static String filled(String text, Map<String, String> numbers) {
    String filled = text;
    for (Map.Entry<String, String> number : numbers.entrySet()) {
      filled = filled.replace("{" + number.getKey() + "}", number.getValue());
    }
    return filled;
  }
}
