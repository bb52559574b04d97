package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.orrery.billrun.BillingOverview;
import org.orrery.billrun.RunShare;
import org.orrery.node.Node;
import org.orrery.node.NodeState;
import org.orrery.node.Nodes;

/** Shows nodes to an operator. */
record NodesMonitor(Nodes nodes, BillingOverview billing) implements NodesMXBean {

  @Override
  public long getUpCount() {
    return count(NodeState.UP) + count(NodeState.TWICE);
  }

  @Override
  public long getDownCount() {
    return count(NodeState.DOWN);
  }

  @Override
  public long getTwiceCount() {
    return count(NodeState.TWICE);
  }

  @Override
  public String list() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    nodes.list().forEach(node -> list.add(row(node)));
    return list.build().toString();
  }

  @Override
  public String shares() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (RunShare share : billing.shares()) {
      list.add(
          Json.createObjectBuilder()
              .add("date", share.on().toString())
              .add("seller", share.seller().value())
              .add("node", share.node())
              .add("charged", share.charged()));
    }
    return list.build().toString();
  }

  private long count(NodeState state) {
    return nodes.list().stream().filter(node -> node.state() == state).count();
  }

  private static JsonObjectBuilder row(Node node) {
    JsonObjectBuilder row =
        Json.createObjectBuilder()
            .add("node", node.name())
            .add("state", node.state().name())
            .add("version", node.version())
            .add("address", node.address())
            .add("startedAt", node.startedAt().toString())
            .add("seenAt", node.seenAt().toString());
    Instant endedAt = node.endedAt();
    return endedAt == null ? row.addNull("endedAt") : row.add("endedAt", endedAt.toString());
  }
}
