package org.orrery.soap;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Elements that refer to each other in any way: chains, circles, crowds, the same id twice. */
class GraphFuzzTest {

  private static final int ELEMENTS_MAX = 400;
  private static final int IDS = 12;

  private static final List<String> OPERATIONS =
      List.of("signupUser", "getQuota", "oneTimeDebit", "getAccounts", "searchGeneric", "none");
  private static final List<String> NAMES =
      List.of(
          "at",
          "accountId",
          "login",
          "password",
          "role",
          "otherParams",
          "item",
          "bi",
          "ci",
          "pi",
          "amount",
          "multiRef",
          "planId",
          "email",
          "first_name",
          "x");

  private static final AnyRequest DOOR = new AnyRequest();

  @FuzzTest
  void any_graph_of_references_gets_an_answer_of_ours(FuzzedDataProvider data) {
    String operation = data.pickValue(OPERATIONS);
    StringBuilder body = new StringBuilder();
    if (data.consumeBoolean()) {
      body.append(Envelopes.element(operation, elements(data)));
      body.append(elements(data));
    } else {
      body.append(elements(data));
      body.append(Envelopes.element(operation, elements(data)));
    }
    String request = Envelopes.envelope(body.toString());

    DOOR.send(request.getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8");
  }

  /** Opens, fills and closes elements as the data say; what is still open at the end is closed. */
  private static String elements(FuzzedDataProvider data) {
    var xml = new StringBuilder();
    var open = new ArrayDeque<String>();
    for (int i = 0; i < ELEMENTS_MAX && data.remainingBytes() > 0; i++) {
      int step = data.consumeInt(0, 7);
      if (step == 0) {
        return closed(xml, open);
      } else if (step == 1 && !open.isEmpty()) {
        xml.append("</").append(open.pop()).append('>');
      } else if (step == 2) {
        xml.append(data.pickValue(List.of("1", "a", "true", "1e9", " ", "&lt;", "YQ==")));
      } else {
        String name = data.pickValue(NAMES);
        xml.append('<').append(name).append(attributes(data)).append('>');
        open.push(name);
      }
    }
    return closed(xml, open);
  }

  private static String closed(StringBuilder xml, Deque<String> open) {
    while (!open.isEmpty()) {
      xml.append("</").append(open.pop()).append('>');
    }
    return xml.toString();
  }

  private static String attributes(FuzzedDataProvider data) {
    int id = data.consumeInt(0, IDS);
    return switch (data.consumeInt(0, 7)) {
      case 0 -> " id='i" + id + "'";
      case 1, 2, 3 -> " href='#i" + id + "'";
      case 4 -> " id='i" + id + "' href='#i" + data.consumeInt(0, IDS) + "'";
      case 5 -> " xsi:nil='true'";
      case 6 -> " id='i" + id + "' xsi:type='soapenc:Array'";
      default -> "";
    };
  }
}
