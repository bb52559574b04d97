package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CrashIT {

  private static Product product;

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("crash").durable().start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void a_killed_server_comes_back() {
    product.node().kill();
    assertThat(product.node().isReady()).isFalse();

    product.node().start();

    assertThat(product.node().isReady()).isTrue();
  }

  @Test
  void a_killed_database_keeps_what_was_committed_and_the_server_finds_it_again()
      throws SQLException {
    execute("create table survivor (a integer)");
    execute("insert into survivor values (42)");

    product.killDatabase();
    assertThat(product.node().isReady()).isFalse();
    product.startDatabase();
    product.node().awaitReady();

    try (Connection connection = product.dataSource().getConnection();
        ResultSet row = connection.createStatement().executeQuery("select a from survivor")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(42);
    }
  }

  @Test
  void a_second_server_works_on_the_same_database() {
    Node second = product.addNode();

    assertThat(second.isReady()).isTrue();
    assertThat(second.address()).isNotEqualTo(product.address());
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
