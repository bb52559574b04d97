package org.orrery.node;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;

/** Who works on this database. Checks no rights. */
@Stateless
public class Nodes {

  private static final Logger LOG = Logger.getLogger(Nodes.class.getName());

  @Inject NodeRepository nodes;
  @Inject ThisNode self;
  @Inject Event<NodeLost> lost;

  /**
   * Says that this node is there. If another living server has its name, both work all the same,
   * and both say so until it is mended: give each server its own {@code ORRERY_NODE_NAME}.
   */
  public void beat() {
    Beat beat = nodes.beat(self);
    if (beat == Beat.REFUSED) {
      Instant seenAt = nodes.seenAt(self.name()).orElse(Instant.EPOCH);
      if (self.refused(seenAt)) {
        nodes.noteRival(self.name());
      }
    } else {
      self.accepted(beat == Beat.CONTESTED);
    }
    if (self.isTwice()) {
      LOG.severe(
          () ->
              "two servers are named %s: set ORRERY_NODE_NAME so that each has a name of its own;"
                      .formatted(self.name())
                  + " this one is on "
                  + self.address());
    }
  }

  /** Whether another living server has this one's name, as far as this one knows. */
  public boolean isTwice() {
    return self.isTwice();
  }

  /** Finds nodes that are silent, and has what they hold taken from them. */
  public void takeOver() {
    nodes.forget();
    for (String name : nodes.loseSilent()) {
      LOG.warning(() -> "node " + name + " was not heard of for 30 seconds: it is taken for dead");
      lost.fire(new NodeLost(name));
    }
  }

  /** Says that this node ends. */
  public void end() {
    nodes.end(self.instance());
  }

  /** All that were seen within 30 days, by name, at most 1000. */
  public List<Node> list() {
    return nodes.list();
  }
}
