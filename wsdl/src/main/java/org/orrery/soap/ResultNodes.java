package org.orrery.soap;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a service answers into the {@link Node}s that {@link AnswerEncoder} writes. */
final class ResultNodes {

  private ResultNodes() {}

  /** The answer's element: with the value in it, or empty if there is none. */
  static Node of(@Nullable Object value) {
    Node answer = new Node("", "answer", Node.Marks.PLAIN);
    if (value != null) {
      answer.add(node("value", value));
    }
    return answer;
  }

  private static Node node(String name, Object value) {
    Node node = new Node("", name, Node.Marks.PLAIN);
    if (value instanceof BigDecimal number) {
      node.append(number.toPlainString());
    } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      node.append(value.toString());
    } else {
      WireBean.of(value.getClass())
          .fields()
          .forEach((field, accessor) -> add(node, field, WireBean.get(accessor, value)));
    }
    return node;
  }

  /** A field that is null is left out, an item that is null keeps its place. */
  private static void add(Node node, String field, @Nullable Object value) {
    if (value instanceof List<?> items) {
      for (Object item : items) {
        node.add(item == null ? new Node("", field, Node.Marks.NIL) : node(field, item));
      }
    } else if (value != null) {
      node.add(node(field, value));
    }
  }
}
