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
    UUID before = instance();
    Nodes again = node("north");
    again.beat();

    assertThat(instance()).isNotEqualTo(before);
    assertThat(again.isTwice()).isFalse();
    assertThat(state("north")).isEqualTo(NodeState.UP);
  }

  @Test
  void two_living_servers_of_one_name_and_address_are_told_of_by_both() {
    Nodes copied = node("north");
    north.beat();
    copied.beat(); // It may be the same server, started again.
    assertThat(state("north")).isEqualTo(NodeState.UP);

    north.beat(); // It lives.
    copied.beat();

    assertThat(state("north")).isEqualTo(NodeState.TWICE);
    assertThat(north.isTwice()).isTrue();
    assertThat(copied.isTwice()).isTrue();
    assertThat(south.isTwice()).isFalse();
    for (int beat = 0; beat < BEATS_OF_A_MINUTE; beat++) {
      north.beat();
      copied.beat();
    }
    assertThat(state("north")).as("for as long as it is so").isEqualTo(NodeState.TWICE);
  }

  @Test
  void once_one_of_the_two_has_ended_the_other_has_the_name_alone() {
    Nodes copied = node("north");
    north.beat();
    copied.beat();
    north.beat();
    copied.end();
    forgetRivals();

    north.beat();

    assertThat(state("north")).isEqualTo(NodeState.UP);
    assertThat(north.isTwice()).isFalse();
  }

  @Test
  void a_server_of_another_machine_that_is_seen_again_has_the_name_twice() {
    north.beat();
    elsewhere("north");
    Nodes moved = node("north");
    moved.beat();
    assertThat(moved.isTwice()).as("it may be dead").isFalse();
    moved.beat();
    assertThat(moved.isTwice()).as("it was not seen since").isFalse();

    database.update("update node set seen_at = now() + interval '1 second'");
    moved.beat();

    assertThat(moved.isTwice()).isTrue();
    assertThat(state("north")).isEqualTo(NodeState.TWICE);
  }

  @Test
  void one_that_was_frozen_and_replaced_finds_out_as_soon_as_it_thaws() {
    north.beat();
    silence("north");
    Nodes replacement = node("north");
    replacement.beat();

    north.beat();

    assertThat(north.isTwice()).isTrue();
    assertThat(state("north")).isEqualTo(NodeState.TWICE);
  }

  @Test
  void the_name_of_a_dead_server_of_another_machine_is_free_after_half_a_minute() {
    north.beat();
    elsewhere("north");
    UUID dead = instance();
    Nodes moved = node("north");
    moved.beat();
    assertThat(instance()).isEqualTo(dead);

    silence("north");
    moved.beat();

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

  /** Half a minute after the last rival. */
  private void forgetRivals() {
    database.update("update node set rival_at = now() - interval '31 seconds'");
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
