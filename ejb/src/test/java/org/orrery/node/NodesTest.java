package org.orrery.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.TestCdi;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;

class NodesTest {

  private static final int BEATS_OF_A_MINUTE = 6;

  private final List<String> lost = new ArrayList<>();
  private final Database database = new TestContainer().get(Database.class);
  private final Nodes north = node("north");
  private final Nodes south = node("south");

  @BeforeEach
  void forget_the_nodes_of_other_tests() {
    database.update("delete from node");
  }

  @Test
  void a_node_that_beats_is_up_and_shows_what_it_is() {
    north.beat();
    south.beat();

    assertThat(south.list())
        .extracting(Node::name, Node::state)
        .containsExactly(tuple("north", NodeState.UP), tuple("south", NodeState.UP));
    assertThat(south.list().get(0).address()).endsWith(":8080");
    assertThat(south.list().get(0).version()).isNotEmpty();
    assertThat(south.list().get(0).endedAt()).isNull();
  }

  @Test
  void a_silent_node_is_down_and_others_learn_of_it_once() {
    north.beat();
    south.beat();
    silence("north");

    south.takeOver();
    south.takeOver();

    assertThat(state("north")).isEqualTo(NodeState.DOWN);
    assertThat(lost).containsExactly("north");
    north.beat();
    assertThat(state("north")).isEqualTo(NodeState.UP);
    silence("north");
    south.takeOver();
    assertThat(lost).as("a second death").containsExactly("north", "north");
  }

  @Test
  void a_node_that_ends_in_good_order_is_not_lost() {
    north.beat();
    north.end();
    silence("north");

    south.takeOver();

    assertThat(state("north")).isEqualTo(NodeState.ENDED);
    assertThat(lost).isEmpty();
    north.beat();
    assertThat(state("north")).isEqualTo(NodeState.UP);
  }

  @Test
  void a_server_that_is_started_again_on_its_machine_has_its_name_at_once() {
    north.beat();
    Nodes again = node("north");
    again.beat();

    UUID before = instance();
    north.beat();
    assertThat(instance()).as("who beat last").isNotEqualTo(before);
  }

  @Test
  void two_living_servers_of_one_name_are_told_of() {
    north.beat();
    elsewhere("north");
    for (int beat = 0; beat < BEATS_OF_A_MINUTE; beat++) {
      assertThat(state("north")).isEqualTo(beat < 5 ? NodeState.UP : NodeState.TWICE);
      north.beat();
    }

    assertThat(state("north")).isEqualTo(NodeState.TWICE);
  }

  @Test
  void the_name_of_a_dead_server_of_another_machine_is_free_after_half_a_minute() {
    north.beat();
    elsewhere("north");
    UUID dead = instance();
    north.beat();
    assertThat(instance()).isEqualTo(dead);

    silence("north");
    north.beat();

    assertThat(instance()).isNotEqualTo(dead);
    assertThat(state("north")).isEqualTo(NodeState.UP);
  }

  @Test
  void who_was_not_seen_for_a_month_is_forgotten() {
    north.beat();
    database.update("update node set seen_at = now() - interval '31 days'");

    south.takeOver();

    assertThat(south.list()).isEmpty();
  }

  private NodeState state(String name) {
    return south.list().stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private void silence(String name) {
    database.update("update node set seen_at = now() - interval '31 seconds' where name = ?", name);
  }

  /** The name is had by a server of another machine. */
  private void elsewhere(String name) {
    database.update(
        "update node set address = 'elsewhere:8080', instance = gen_random_uuid() where name = ?",
        name);
  }

  private UUID instance() {
    return database
        .find("select instance from node", row -> row.getObject(1, UUID.class))
        .orElseThrow();
  }

  private Nodes node(String name) {
    return new TestContainer()
        .put(OrreryConfig.class, TestConfig.config(Map.of("ORRERY_NODE_NAME", name)))
        .put(Event.class, TestCdi.<NodeLost>event(gone -> lost.add(gone.name())))
        .get(Nodes.class);
  }
}
