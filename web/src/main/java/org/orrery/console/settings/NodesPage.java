package org.orrery.console.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.node.Node;
import org.orrery.node.NodeState;
import org.orrery.office.NodeOffice;

/** Lists the servers that work on the database. */
@Named
@RequestScoped
public class NodesPage {

  @Inject NodeOffice office;
  @Inject ConsoleCall call;

  private @Nullable List<Node> nodes;

  /** Whether two living servers have one name. */
  public boolean isTwice() {
    return getNodes().stream().anyMatch(node -> node.state() == NodeState.TWICE);
  }

  /** Those that were seen within 30 days. */
  public List<Node> getNodes() {
    if (nodes == null) {
      nodes = office.list(call.caller());
    }
    return nodes;
  }
}
