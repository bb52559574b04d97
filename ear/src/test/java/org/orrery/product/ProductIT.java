package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ProductIT {

  private final Product product = Product.shared();

  @Test
  void it_says_that_it_is_ready() throws Exception {
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").body()).contains("\"books\":\"WHOLE\"");
    assertThat(get("/health/live").body()).contains("UP");
  }

  @Test
  void it_does_not_tell_which_server_it_is() throws Exception {
    var headers = get("/health/ready").headers().map();

    assertThat(headers).doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  void its_start_warns_of_no_missing_key_store_and_no_static_method() throws IOException {
    assertThat(Files.readString(product.node().log()))
        .contains("WFLYSRV0025")
        .doesNotContain("WFLYELY00023", "WFLYEJB0131");
  }

  @Test
  void the_reporting_role_reads_no_tables_and_writes_nothing() throws SQLException {
    try (Connection connection = product.reports().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.executeQuery("select * from public.jboss_ejb_timer"))
          .withMessageContaining("permission denied");
      statement.execute("set default_transaction_read_only = off");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("create temporary table t (a integer)"))
          .withMessageContaining("permission denied");
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(product.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
