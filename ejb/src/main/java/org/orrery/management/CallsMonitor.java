package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.function.ToLongFunction;
import org.orrery.meter.Calls;
import org.orrery.meter.OperationFigures;
import org.orrery.security.Door;

/** Shows an operator what is called, and how that ends. */
record CallsMonitor(Calls calls) implements CallsMXBean {

  @Override
  public long getSoapCount() {
    return by(Door.SOAP);
  }

  @Override
  public long getJsonCount() {
    return by(Door.JSON);
  }

  @Override
  public long getRefusedCount() {
    return sum(OperationFigures::refused);
  }

  @Override
  public long getFailedCount() {
    return sum(OperationFigures::failed);
  }

  @Override
  public String operations() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    calls.operations().forEach(figures -> list.add(row(figures)));
    return list.build().toString();
  }

  @Override
  public String refusals() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    calls
        .refusals()
        .forEach(
            refused ->
                list.add(
                    Json.createObjectBuilder()
                        .add("door", refused.door().name())
                        .add("code", refused.code())
                        .add("count", refused.count())));
    return list.build().toString();
  }

  private static JsonObjectBuilder row(OperationFigures figures) {
    return Json.createObjectBuilder()
        .add("door", figures.door().name())
        .add("operation", figures.operation())
        .add("calls", figures.calls())
        .add("refused", figures.refused())
        .add("failed", figures.failed())
        .add("sum", figures.sumMicroseconds())
        .add("max", figures.maxMicroseconds())
        .add("median", bound(figures.medianMicroseconds()))
        .add("p99", bound(figures.p99Microseconds()));
  }

  private static String bound(long microseconds) {
    return microseconds == Long.MAX_VALUE ? "" : Long.toString(microseconds);
  }

  private long by(Door door) {
    return sum(figures -> figures.door() == door ? figures.calls() : 0);
  }

  private long sum(ToLongFunction<OperationFigures> figure) {
    return calls.operations().stream().mapToLong(figure).sum();
  }
}
