package org.orrery.soap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids of a body and who refers to them. */
final class References {

  private final Map<String, Node> targets = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * Notes all ids and references, at any depth.
   *
   * @throws DoorRefusedException if an id is given twice
   */
  References(List<Node> body) {
    Deque<Node> open = new ArrayDeque<>(body);
    while (!open.isEmpty()) {
      Node node = open.pop();
      String id = node.id();
      if (id != null && targets.put(id, node) != null) {
        throw invalid("The id " + id + " is given twice");
      }
      String href = node.href();
      if (href != null && href.startsWith("#")) {
        used.add(href.substring(1));
      }
      node.children().forEach(open::push);
    }
  }

  /** The element that is the call: the first that nothing refers to, or simply the first. */
  Node call(List<Node> body) {
    return body.stream()
        .filter(node -> node.id() == null || !used.contains(node.id()))
        .findFirst()
        .orElseGet(() -> body.get(0));
  }

  /**
   * The element that holds a node's value: itself, or the end of its chain of references.
   *
   * @throws DoorRefusedException if the chain ends nowhere, or in itself
   */
  Node resolve(Node node) {
    return node.href() == null ? node : follow(node);
  }

  private Node follow(Node node) {
    Set<String> followed = new HashSet<>();
    Node value = node;
    for (String href = value.href(); href != null; href = value.href()) {
      if (!href.startsWith("#")) {
        throw invalid("The href " + href + " leads out of the message");
      }
      Node target = targets.get(href.substring(1));
      if (target == null) {
        throw invalid("The href " + href + " leads to no element");
      }
      if (!followed.add(href)) {
        throw invalid("The href " + href + " leads back to itself");
      }
      value = target;
    }
    return value;
  }

  private static DoorRefusedException invalid(String message) {
    return new DoorRefusedException(DoorFault.INVALID_REFERENCE, message);
  }
}
