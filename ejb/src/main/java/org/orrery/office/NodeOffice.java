package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.node.Node;
import org.orrery.node.Nodes;
import org.orrery.security.Caller;

/** Which servers work. An administrator's. */
@Stateless
public class NodeOffice {

  @Inject AccountService accounts;
  @Inject Nodes nodes;

  /** All that were seen within 30 days, by name, at most 1000. */
  public List<Node> list(Caller caller) {
    accounts.requireAdministrator(caller);
    return nodes.list();
  }
}
