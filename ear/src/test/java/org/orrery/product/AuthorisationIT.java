package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, called by everybody, about an account of a reseller's customer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationIT {

  private static final Path TABLE = Path.of("src/test/resources/authorisation/AdminServices.table");

  private final SoapCaller soap = new SoapCaller(Product.shared());
  private final Rows rows = new Rows(Product.shared());
  private final Cast cast = new Cast(soap);

  private int plan;
  private String seller = "";

  @BeforeAll
  void find_the_reseller() throws SQLException {
    plan = cast.firstPlan("reseller");
    seller = rows.text("select seller_id::text from orrery.plan where id = ?", plan);
  }

  static List<Arguments> cells() throws IOException {
    List<List<String>> lines =
        Files.readAllLines(TABLE).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> List.of(line.split("\\s+")))
            .toList();
    List<Arguments> cells = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      for (int column = 1; column < line.size(); column++) {
        cells.add(Arguments.of(line.get(0), lines.get(0).get(column), line.get(column)));
      }
    }
    return cells;
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_caller_is_told_what_the_table_says(String operation, String caller, String outcome)
      throws SQLException {
    boolean answered = outcome.equals(SoapAnswer.ANSWERED);
    Person target = target(operation, caller, answered);
    Map<String, String> before = answered ? Map.of() : Footprint.of(rows);

    SoapAnswer answer = call(operation, caller, target);

    assertThat(answer.outcome()).as(answer.xml()).isEqualTo(outcome);
    if (!answered) {
      assertThat(Footprint.of(rows)).isEqualTo(before);
    }
  }

  @Test
  void nobody_sees_accounts_that_are_none_of_its_business() {
    String account = cast.person("client").account();

    for (String caller : List.of("stranger", "rivalclient", "rival")) {
      assertThat(soap.expect(cast.identity(caller), "getAccounts").texts("item"))
          .as(caller)
          .doesNotContain(account);
    }
    assertThat(soap.expect(cast.identity("reseller"), "getAccounts").texts("item"))
        .contains(account);
    assertThat(soap.expect(Identity.ADMINISTRATOR, "getAccounts").texts("item")).contains(account);
  }

  @Test
  void a_reseller_without_its_role_is_a_user() {
    Person reseller = cast.person("reseller");
    Identity user = Identity.of(reseller.login(), reseller.identity().password());

    assertThat(soap.expect(user, "getAccounts").texts("item")).containsExactly(reseller.account());
    assertThat(
            soap.call(user, "suspendAccount", "accountId", cast.person("client").account())
                .outcome())
        .isEqualTo("ACCESS_DENIED");
  }

  /** Somebody anew where the call is going to change something. */
  private Person target(String operation, String caller, boolean answered) {
    if (caller.equals("suspended")) {
      return cast.person("suspendedclient");
    }
    if (answered && TypicalCall.writes(operation)) {
      return cast.another(operation.equals("resumeAccount") ? "suspendedclient" : "client");
    }
    return cast.person("client");
  }

  private SoapAnswer call(String operation, String caller, Person target) {
    Object[] arguments = TypicalCall.arguments(operation, target, plan, seller);
    Map<String, Object> withoutToken = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      withoutToken.put((String) arguments[i], arguments[i + 1]);
    }
    if (caller.equals("anonymous")) {
      return soap.call(operation, withoutToken);
    }
    Identity identity = TypicalCall.identity(operation, identity(caller, target), target);
    SoapAnswer answer = soap.call(identity, operation, arguments);
    if (caller.equals("wrongpassword")) {
      soap.expect(target.identity(), "getPeriodId"); // Else the limit on wrong ones would strike.
    }
    return answer;
  }

  private Identity identity(String caller, Person target) {
    return switch (caller) {
      case "owner", "suspended" -> target.identity();
      case "wrongpassword" -> target.identity().withPassword("a wrong one");
      case "foreigner" -> cast.identity("rivalclient");
      case "administrator" -> Identity.ADMINISTRATOR;
      default -> cast.identity(caller);
    };
  }
}
