package org.orrery.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.orrery.product.Customer.Monthly;

/**
 * What the commands of an operator are about, by the names that {@code admin/commands.txt} gives
 * it. Each is made when first asked for, without a call by JMX, as those are counted.
 */
final class Scenery {

  private static final Pattern NAME = Pattern.compile("\\b[A-Z]{3,}\\b");

  private final Map<String, String> values = new HashMap<>();
  private final Product product;
  private final Path directory;
  private final LocalDate today;
  private final Cast cast;

  /** With a directory for files, on the business date. */
  Scenery(Product product, Path directory, LocalDate today) {
    this.product = product;
    this.directory = directory;
    this.today = today;
    cast = new Cast(new SoapCaller(product));
  }

  /** A line with values in the places of their names. */
  String fill(String line) {
    return NAME.matcher(line).replaceAll((MatchResult found) -> value(found.group()));
  }

  /** Keeps a value under a name. */
  void keep(String name, String value) {
    values.put(name, value);
  }

  private String value(String name) {
    String known = values.get(name);
    if (known == null) {
      known = make(name);
      values.put(name, known);
    }
    return known;
  }

  private String make(String name) {
    return switch (name) {
      case "TODAY" -> today.toString();
      case "TOMORROW" -> today.plusDays(1).toString();
      case "LATER" -> today.plusMonths(1).plusDays(1).toString();
      case "DIRECTORY" -> directory.toString();
      case "LETTERHEAD" -> file("letterhead", "name = A drill");
      case "SECRET" -> file("secret", "open sesame");
      case "ACCOUNT" -> invoiced();
      case "LEAVING" -> cast.person("customer").account();
      case "TRIAL" -> trial();
      case "DELETED" -> cast.person("deleted").account();
      case "WAITING", "CLAIMING", "UNWANTED" -> cast.another("waiting").signup();
      case "CHARGE" ->
          text(
              "select min(charge_id)::text from report.charge where account_id = "
                  + fill("ACCOUNT"));
      case "SELLER" ->
          text(
              "select s.id::text from orrery.seller s join orrery.account a"
                  + " on a.customer_id = s.customer_id where a.id = "
                  + cast.person("reseller").account());
      default -> name;
    };
  }

  private String invoiced() {
    Customer customer = new Customer(product);
    int plan = Integer.parseInt(fill("PLAN"));
    customer.signsUp(new SignupForm(Cast.unusedLogin("drill")).onPlan(plan));
    customer.debited("20.00");
    customer.debited(new Monthly("5.00", 1, Monthly.RIGHT_NOW, Monthly.ENDLESS));
    return String.valueOf(customer.account());
  }

  private String trial() {
    SignupForm form = new SignupForm(Cast.unusedLogin("trial")).withoutPayment();
    return cast.signUp(Identity.ADMINISTRATOR, form).account();
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text + "\n", UTF_8).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String sql) {
    try {
      return new Rows(product).text(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
