package org.orrery.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls {@code AdminServices} of one product, with whatever XML or with plain names and values. */
final class SoapCaller {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI address;
  private final String forwardedFor;

  SoapCaller(Product product) {
    this(product.soap("AdminServices"));
  }

  SoapCaller(URI service) {
    this(HttpClient.newBuilder(), service, "");
  }

  /** Through a client of one's own, as a proxy would that speaks for an address; empty = none. */
  SoapCaller(HttpClient.Builder client, URI service, String forwardedFor) {
    this(client.version(HttpClient.Version.HTTP_1_1).build(), service, forwardedFor);
  }

  private SoapCaller(HttpClient http, URI address, String forwardedFor) {
    this.http = http;
    this.address = address;
    this.forwardedFor = forwardedFor;
  }

  /** The same client, speaking for an address. */
  SoapCaller from(String client) {
    return new SoapCaller(http, address, client);
  }

  /** Sends these bytes and nothing else. */
  SoapAnswer send(byte[] xml) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(xml));
    if (!forwardedFor.isEmpty()) {
      request.header("X-Forwarded-For", forwardedFor);
    }
    try {
      var response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new SoapAnswer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new IllegalStateException("no answer from " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Calls with a token and further parameters; {@code namesAndValues} alternate. */
  SoapAnswer call(Identity by, String operation, Object... namesAndValues) {
    return call(operation, parameters(by, namesAndValues));
  }

  /** The same with an idempotency key in a header. */
  SoapAnswer once(String key, Identity by, String operation, Object... namesAndValues) {
    String header = "<IdempotencyKey xmlns='urn:orrery'>" + key + "</IdempotencyKey>";
    return send(envelope(header, operation, parameters(by, namesAndValues)));
  }

  private static Map<String, Object> parameters(Identity by, Object... namesAndValues) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("at", by.token());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return parameters;
  }

  /** Calls with these parameters: scalars, maps for beans, lists for arrays. */
  SoapAnswer call(String operation, Map<String, Object> parameters) {
    return send(envelope("", operation, parameters));
  }

  private static byte[] envelope(String header, String operation, Map<String, Object> parameters) {
    StringBuilder xml = new StringBuilder();
    xml.append("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>");
    xml.append("<e:Header>").append(header).append("</e:Header><e:Body>");
    xml.append("<a:").append(operation).append(" xmlns:a='AdminServices'>");
    parameters.forEach((name, value) -> write(name, value, xml));
    xml.append("</a:").append(operation).append("></e:Body></e:Envelope>");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same for a step that has to succeed before the test's own begins. */
  SoapAnswer expect(Identity by, String operation, Object... namesAndValues) {
    SoapAnswer answer = call(by, operation, namesAndValues);
    if (answer.isFault()) {
      throw new IllegalStateException(operation + " was refused: " + answer.xml());
    }
    return answer;
  }

  private static void write(String name, Object value, StringBuilder xml) {
    xml.append('<').append(name).append('>');
    if (value instanceof Map<?, ?> fields) {
      fields.forEach((field, part) -> write((String) field, part, xml));
    } else if (value instanceof List<?> items) {
      items.forEach(item -> write("item", item, xml));
    } else {
      xml.append(value.toString().replace("&", "&amp;").replace("<", "&lt;"));
    }
    xml.append("</").append(name).append('>');
  }
}
