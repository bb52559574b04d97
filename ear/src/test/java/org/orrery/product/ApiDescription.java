package org.orrery.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The OpenAPI document of the JSON API. */
record ApiDescription(JsonNode document) {

  /** The names of all operations, each with method and path: {@code GET /accounts/{account}}. */
  Map<String, String> operations() {
    Map<String, String> operations = new TreeMap<>();
    for (var path : document.get("paths").properties()) {
      for (var verb : path.getValue().properties()) {
        operations.put(
            verb.getValue().get("operationId").asText(),
            verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return operations;
  }
}
