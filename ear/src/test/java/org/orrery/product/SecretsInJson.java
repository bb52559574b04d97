package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Looks for what no product may keep in clear in whatever the JSON API shows an administrator:
 * every reading of its OpenAPI document, for the newest few of everything.
 */
final class SecretsInJson {

  /** Balances are of a day; whatever needs none does not look at it. */
  private static final String ON = "?on=2026-04-20";

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

  /** By the last variable of a path: values of all of them, with blanks between, in a row each. */
  private static final Map<String, String> NEWEST =
      Map.ofEntries(
          Map.entry(
              "account",
              "select id::text from orrery.account where state <> 'DELETED'"
                  + " order by id desc limit 5"),
          Map.entry("call", newest("trail_entry", 5)),
          Map.entry("charge", ofLivingAccounts("charge")),
          Map.entry(
              "day",
              "select business_date::text from orrery.bill_run where seller_id = 1"
                  + " order by 1 desc limit 2"),
          Map.entry("entry", ofLivingAccounts("journal_entry")),
          Map.entry("hold", newest("billing_hold", 5)),
          Map.entry("invoice", ofLivingAccounts("invoice")),
          Map.entry("job", newest("job", 5)),
          Map.entry("login", "select login from orrery.credential where role = 'ADMINISTRATOR'"),
          Map.entry("payment", ofLivingAccounts("payment")),
          Map.entry("plan", newest("plan", 2)),
          Map.entry("promotion", newest("promotion", 5)),
          Map.entry("rehearsal", newest("rehearsal", 5)),
          Map.entry("schedule", ofLivingAccounts("debit_schedule")),
          Map.entry("seller", "select id::text from orrery.seller order by id limit 1"),
          Map.entry("setting", "select name from orrery.setting order by name limit 5"),
          Map.entry("signup", newest("signup", 5)),
          Map.entry("tax", newest("tax_rule", 5)),
          Map.entry("token", newest("api_token", 5)));

  private final Product product;
  private final ApiCaller administrator;

  SecretsInJson(Product product) {
    this.product = product;
    this.administrator = new ApiCaller(product, "admin", product.adminPassword());
  }

  /** Paths whose answers hold secrets. */
  Set<String> places() throws IOException, InterruptedException, SQLException {
    Set<String> places = new TreeSet<>();
    for (String path : paths()) {
      HttpResponse<String> answer = administrator.send("GET", path + ON, "");
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      if (SecretSearch.isIn(answer.body())) {
        places.add(path);
      }
    }
    return places;
  }

  private List<String> paths() throws IOException, InterruptedException, SQLException {
    String document = administrator.send("GET", "/openapi.json", "").body();
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path :
        new ObjectMapper().readTree(document).get("paths").properties()) {
      if (path.getValue().has("get")) {
        paths.addAll(filled(path.getKey()));
      }
    }
    return paths;
  }

  private List<String> filled(String path) throws SQLException {
    Optional<String> last =
        VARIABLE.matcher(path).results().map(found -> found.group(1)).reduce((a, b) -> b);
    if (last.isEmpty()) {
      return List.of(path);
    }
    assertThat(NEWEST).as("how to fill " + path).containsKey(last.get());
    List<String> filled = new ArrayList<>();
    for (String row : new Rows(product).texts(NEWEST.get(last.get()))) {
      List<String> values = new ArrayList<>(List.of(row.split(" ")));
      filled.add(VARIABLE.matcher(path).replaceAll((MatchResult found) -> values.remove(0)));
    }
    return filled;
  }

  private static String newest(String table, int count) {
    return "select id::text from orrery.%s order by id desc limit %d".formatted(table, count);
  }

  private static String ofLivingAccounts(String table) {
    return """
    select account_id || ' ' || row.id from orrery.%s row
    join orrery.account on account.id = account_id and account.state <> 'DELETED'
    order by row.id desc limit 5\
    """
        .formatted(table);
  }
}
