package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each filter of each search, over the customers of one reseller. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

  private final SoapCaller soap = new SoapCaller(Product.shared());
  private final Cast cast = new Cast(soap);

  /** Odd names, so that a wildcard would find the plain ones too. */
  private Person odd = cast.person("client");

  private Person plain = odd;
  private Person suspended = odd;
  private Person deleted = odd;
  private LocalDate today = LocalDate.EPOCH;

  @BeforeAll
  void sign_customers_up() throws SQLException {
    String date =
        new Rows(Product.shared())
            .text("select open_on::text from orrery.business_clock where seller_id = 1");
    today = LocalDate.parse(date);
    odd = signUp("Ann%a", "O_Neil", "Back\\slash");
    plain = signUp("Annxa", "OxNeil", "Backslash");
    suspended = signUp("Sue", "Spended", "Stop");
    soap.expect(Identity.ADMINISTRATOR, "suspendAccount", "accountId", suspended.account());
    deleted = signUp("Dee", "Leted", "Gone");
    soap.expect(Identity.ADMINISTRATOR, "deleteAccount", "accountId", deleted.account());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/searches/AdminServices.csv", delimiter = '|', numLinesToSkip = 1)
  void a_filter_finds_what_fits_and_leaves_out_what_does_not(
      String operation, String filter, String fits, String doesNot) {
    Person person =
        Map.of("searchSuspended", suspended, "searchDeletedAccounts", deleted)
            .getOrDefault(operation, odd);

    assertThat(logins(operation, filter, filled(fits, person))).contains(person.login());
    assertThat(logins(operation, filter, filled(doesNot, person))).doesNotContain(person.login());
  }

  @ParameterizedTest
  @CsvSource({"firstName, nn%a", "lastName, o_n", "company, back\\s"})
  void percent_underscore_and_backslash_are_letters(String filter, String text) {
    assertThat(logins("searchByContactInfo", filter, text)).containsExactly(odd.login());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "%client%"})
  void no_wildcard_finds_everybody(String text) {
    assertThat(logins("searchGeneric", "userName", text)).isEmpty();
  }

  @Test
  void filters_narrow_together() {
    SoapAnswer answer =
        soap.expect(
            cast.identity("reseller"),
            "searchByContactInfo",
            "city",
            "lviv",
            "lastName",
            "neil",
            "firstName",
            "xa");

    assertThat(answer.texts("userName")).containsExactly(plain.login());
  }

  @Test
  void the_payers_address_is_searched_and_shown_when_asked_for() {
    SoapAnswer answer =
        soap.expect(
            cast.identity("reseller"),
            "searchGeneric",
            "email",
            "billing@" + odd.domain(),
            "emailTypeForMassMail",
            1);

    assertThat(answer.texts("email")).containsExactly(Person.billingEmailOf(odd.login()));
    assertThat(logins("searchGeneric", "email", "billing@" + odd.domain())).isEmpty();
  }

  @Test
  void deleted_accounts_are_found_by_the_search_for_them_alone() {
    Set<String> others =
        Set.of("searchUsers", "searchGeneric", "searchSuspended", "searchInResellersUsers");

    assertThat(others)
        .allSatisfy(
            operation ->
                assertThat(logins(operation, "accountId", "")).doesNotContain(deleted.login()));
    assertThat(logins("searchDeletedAccounts", "accountId", "")).containsExactly(deleted.login());
    assertThat(logins("searchSuspended", "accountId", "")).containsExactly(suspended.login());
  }

  @Test
  void entries_come_newest_first() {
    assertThat(logins("searchGeneric", "accountId", ""))
        .startsWith(suspended.login(), plain.login(), odd.login());
  }

  @Test
  void a_reseller_finds_its_own_and_an_administrator_all() {
    Object[] filter = {"accountId", odd.account()};

    assertThat(soap.expect(cast.identity("rival"), "searchGeneric", filter).texts("userName"))
        .isEmpty();
    assertThat(
            soap.expect(Identity.ADMINISTRATOR, "searchInResellersUsers", filter).texts("userName"))
        .containsExactly(odd.login());
    assertThat(
            soap.expect(
                    Identity.ADMINISTRATOR,
                    "searchInResellersUsers",
                    "accountId",
                    cast.person("customer").account())
                .texts("userName"))
        .as("the host's own customers are no reseller's")
        .isEmpty();
  }

  private Person signUp(String firstName, String lastName, String company) {
    SignupForm form =
        new SignupForm(Cast.unusedLogin("searched")).onPlan(cast.firstPlan("reseller"));
    return cast.signUp(
        cast.identity("reseller"),
        form.owner("first_name", firstName)
            .owner("last_name", lastName)
            .owner("org_name", company));
  }

  private List<String> logins(String operation, String filter, String text) {
    return soap.expect(cast.identity("reseller"), operation, filter, text).texts("userName");
  }

  private String filled(String text, Person person) {
    return text.replace("{login}", person.login())
        .replace("{account}", person.account())
        .replace("{domain}", person.domain())
        .replace("{reseller}", cast.person("reseller").login())
        .replace("{plan}", String.valueOf(cast.firstPlan("reseller")))
        .replace("{today}", today.toString())
        .replace("{american}", AMERICAN.format(today))
        .replace("{tomorrow}", today.plusDays(1).toString())
        .replace("{yesterday}", today.minusDays(1).toString());
  }
}
