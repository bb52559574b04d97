package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden request of {@code AdminServices} and what it has to be answered.
 *
 * <p>A file may name what it is about: {@code ${customer.account}} is the account of somebody who
 * signed up for this case alone, in a role of {@link Cast}; {@code ${new.login}} a login that
 * nobody has; {@code ${clock.today}} the business date. In an answer, {@code ${any.number}} and
 * {@code ${any.date}} stand for what the product chooses.
 */
class GoldenCallIT {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\}");
  private static final String BUSINESS_DATE =
      "select open_on from orrery.business_clock where seller_id = 1";
  private static final String REFUSED = "-refused-";

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);

  static List<String> cases() throws IOException {
    return Golden.requests("AdminServices");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_call_is_answered_as_its_golden_file_says(String name) throws SQLException {
    Cast cast = new Cast(soap);
    String request = filled(Golden.text("AdminServices/" + name + ".request.xml"), cast);
    String expected = filled(Golden.text("AdminServices/" + name + ".response.xml"), cast);
    SoapAnswer answer = soap.send(request.getBytes(StandardCharsets.UTF_8));

    assertThat(masked(WireMeaning.of(answer.xml()), WireMeaning.of(expected)))
        .isEqualTo(WireMeaning.of(expected));
    assertThat(answer.outcome())
        .isEqualTo(
            name.contains(REFUSED)
                ? name.substring(name.indexOf(REFUSED) + REFUSED.length())
                : SoapAnswer.ANSWERED);
  }

  private String filled(String text, Cast cast) throws SQLException {
    StringBuilder filled = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      String value =
          switch (placeholder.group(1)) {
            case "any" -> placeholder.group();
            case "new" -> cast.newLogin();
            case "clock" -> new Rows(product).text(BUSINESS_DATE);
            default -> cast.person(placeholder.group(1)).value(placeholder.group(2));
          };
      placeholder.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return placeholder.appendTail(filled).toString();
  }

  /** The answer, with what the product may choose put as the golden file puts it. */
  private static String masked(String answer, String expected) {
    List<String> wanted = expected.lines().toList();
    List<String> lines = new ArrayList<>(answer.lines().toList());
    for (int i = 0; i < Math.min(lines.size(), wanted.size()); i++) {
      String pattern =
          Pattern.quote(wanted.get(i))
              .replace("${any.number}", "\\E[0-9]+\\Q")
              .replace("${any.date}", "\\E[0-9]{4}-[0-9]{2}-[0-9]{2}\\Q");
      if (lines.get(i).matches(pattern)) {
        lines.set(i, wanted.get(i));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
