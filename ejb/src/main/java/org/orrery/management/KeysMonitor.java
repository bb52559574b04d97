package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import org.orrery.idempotency.IdempotencyKey;
import org.orrery.idempotency.KeyDesk;
import org.orrery.idempotency.KeyView;

/** Lets an operator look idempotency keys up. */
record KeysMonitor(KeyDesk desk) implements KeysMXBean {

  @Override
  public String find(String key) {
    List<KeyView> found = RemoteAnswer.of(() -> desk.find(new IdempotencyKey(key)));
    JsonArrayBuilder list = Json.createArrayBuilder();
    found.forEach(
        view ->
            list.add(
                Json.createObjectBuilder()
                    .add("customer", view.customerId())
                    .add("operation", view.operation())
                    .add("outcome", view.outcome())
                    .add("createdAt", view.createdAt().toString())));
    return list.build().toString();
  }
}
