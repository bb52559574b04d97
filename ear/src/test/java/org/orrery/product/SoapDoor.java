package org.orrery.product;

import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code AdminServices} as the authorisation table asks it. */
final class SoapDoor implements AuthorisationDoor {

  private final AuthorisationStage stage;
  private final SoapCaller soap;

  SoapDoor(Product product, AuthorisationStage stage) {
    this.stage = stage;
    this.soap = new SoapCaller(HttpClient.newBuilder(), product.soap("AdminServices"), "");
  }

  @Override
  public String name() {
    return "SOAP";
  }

  /** Somebody anew where the call is going to change something. */
  @Override
  public Subject subject(AuthorisationTable.Row row, String caller) {
    boolean anew = row.answers(caller) && TypicalCall.writes(row.operation());
    String role = row.operation().equals("resumeAccount") ? "suspendedclient" : "client";
    return new Subject(anew ? stage.cast().another(role) : stage.about(caller), Map.of());
  }

  @Override
  public Answer ask(AuthorisationTable.Row row, String caller, Subject subject, String from) {
    SoapAnswer answer = call(row.operation(), caller, subject.person(), soap.from(from));
    return new Answer(answer.outcome(), answer.status() + answer.xml());
  }

  private SoapAnswer call(String operation, String caller, Person target, SoapCaller by) {
    Object[] arguments = TypicalCall.arguments(operation, target, stage.plan(), stage.seller());
    if (caller.equals("anonymous")) {
      Map<String, Object> withoutToken = new LinkedHashMap<>();
      for (int i = 0; i < arguments.length; i += 2) {
        withoutToken.put((String) arguments[i], arguments[i + 1]);
      }
      return by.call(operation, withoutToken);
    }
    Identity shown = stage.identity(caller, target);
    return by.call(TypicalCall.identity(operation, shown, target), operation, arguments);
  }
}
