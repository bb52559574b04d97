package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.orrery.brake.Brake;
import org.orrery.brake.BrakeKind;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Lets an operator approve what the brake stopped. */
record BrakeMonitor(Brake brake) implements BrakeMXBean {

  /** JMX does not tell who calls; whoever may call is an operator. */
  private static final String OPERATOR = "operator by JMX";

  @Override
  public String list() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    brake
        .waiting()
        .forEach(
            question ->
                list.add(
                    Json.createObjectBuilder()
                        .add("seller", question.seller().value())
                        .add("date", question.on().toString())
                        .add("kind", question.kind().name())
                        .add("planned", question.planned())
                        .add("accounts", question.accounts())));
    return list.build().toString();
  }

  @Override
  public void approve(long sellerId, String isoDate, String kind) {
    RemoteAnswer.of(
        () ->
            brake.approve(new SellerId(sellerId), LocalDate.parse(isoDate), kind(kind), OPERATOR));
  }

  private static BrakeKind kind(String name) {
    return Stream.of(BrakeKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("There is no brake on " + name));
  }
}
