package org.orrery.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.ledger.TestDatabase;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.security.Grant;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

class AccountFinderTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final TestContainer beans =
      new TestContainer().put(AccountService.class, new KnownAccounts());
  private final Database database = beans.get(Database.class);
  private final AccountFinder finder = beans.get(AccountFinder.class);
  private final AccountView zoe = billing.open(seller);
  private final AccountView other = billing.open(seller);

  /** A word that nobody else in the database has. */
  private final String own = "q" + Long.toString(zoe.id().value(), 36);

  @BeforeEach
  void know() {
    login(zoe, own + "-Login");
    contact(zoe, "OWNER", "Zoë", "O'Brien " + own, "+1 (555) 1" + zoe.id() + "77");
    contact(zoe, "BILLING", "", "Łukasz Müller", "");
    contact(other, "OWNER", "Zoë", "Smith" + own, "");
    database.update(
        "insert into domain (account_id, name, kind, created_on)"
            + " values (?, ?, 'TRANSFER', '2026-04-20')",
        zoe.id().value(),
        "shop." + own + ".example");
  }

  @Test
  void an_account_is_found_by_everything_people_know_of_it() {
    for (String text :
        List.of(
            zoe.id().toString(),
            own + "-login",
            own.toUpperCase(Locale.ROOT) + "-LO",
            "zoe obrien " + own,
            own + " O'Brien",
            "lukasz " + own,
            "MULLER " + own,
            "zoe@" + zoe.id() + "." + own + ".example",
            "shop." + own,
            "1" + zoe.id() + "77",
            "(555) 1" + zoe.id() + "77")) {
      assertThat(found(text)).as(text).first().isEqualTo(zoe.id().value());
    }
  }

  @Test
  void a_number_and_a_login_come_first_and_exact_words_before_longer_ones() {
    contact(billing.open(seller), "OWNER", "", zoe.id().toString(), "");
    contact(billing.open(seller), "OWNER", "", own + "-login", "");
    AccountView longer = billing.open(seller);
    contact(longer, "OWNER", "", own + "zz", "");

    assertThat(found(zoe.id().toString())).first().isEqualTo(zoe.id().value());
    assertThat(found(own + "-login")).first().isEqualTo(zoe.id().value());
    assertThat(found(own)).endsWith(longer.id().value());
  }

  @Test
  void a_hit_shows_what_people_know_it_by() {
    AccountHit hit = finder.find(BillingFixture.ADMINISTRATOR, own + "-login").hits().get(0);

    assertThat(hit.firstName()).isEqualTo("Zoë");
    assertThat(hit.domain()).isEqualTo("shop." + own + ".example");
    assertThat(hit.account().login()).isEqualTo(own + "-Login");
  }

  @Test
  void what_changes_is_found_at_once_and_no_more_by_what_it_was() {
    database.update(
        "update contact set last_name = ? where account_id = ? and kind = 'OWNER'",
        "Garcia" + own,
        zoe.id().value());
    database.update(
        "update domain set released_on = '2026-04-20' where account_id = ?", zoe.id().value());

    assertThat(found("garcia" + own)).containsExactly(zoe.id().value());
    assertThat(found("obrien " + own)).isEmpty();
    assertThat(found("shop." + own)).isEmpty();
  }

  @Test
  void who_is_purged_is_found_by_nothing_but_its_number() {
    database.update("delete from contact where account_id = ?", zoe.id().value());
    database.update("delete from domain where account_id = ?", zoe.id().value());
    database.update("delete from credential where customer_id = ?", zoe.customer().value());

    assertThat(found(own)).isEmpty();
    assertThat(words(zoe)).isZero();
    assertThat(found(zoe.id().toString())).containsExactly(zoe.id().value());
  }

  @Test
  void resellers_customers_and_tokens_find_only_what_they_may_see() {
    SellerId rival = billing.seller("2026-04-20");
    Caller owner = caller(Role.USER, seller, Grant.WHOLE);
    Grant grant = new Grant(1, Set.of(other.id()));

    for (String text : List.of("zoe", own, own + "-login", zoe.id().toString())) {
      assertThat(found(caller(Role.RESELLER, rival, Grant.WHOLE), text)).as(text).isEmpty();
      assertThat(found(caller(Role.RESELLER, seller, Grant.WHOLE), text))
          .as(text)
          .contains(zoe.id().value());
      assertThat(found(caller(Role.ADMINISTRATOR, SellerId.HOST, grant), text))
          .as(text)
          .doesNotContain(zoe.id().value());
      assertThat(found(owner, text)).as(text).containsExactly(zoe.id().value());
    }
    assertThat(found(caller(Role.RESELLER, seller, grant), "smith" + own))
        .containsExactly(other.id().value());
    assertThat(found(owner, "smith" + own)).isEmpty();
  }

  @Test
  void more_than_twenty_are_not_shown_but_told() {
    for (int i = 0; i < AccountFinder.HITS_MAX + 1; i++) {
      contact(billing.open(seller), "OWNER", "Many" + own, "", "");
    }

    AccountHits hits = finder.find(BillingFixture.ADMINISTRATOR, "many" + own);

    assertThat(hits.hits()).hasSize(AccountFinder.HITS_MAX);
    assertThat(hits.isMore()).isTrue();
    assertThat(finder.find(BillingFixture.ADMINISTRATOR, own + "-login").isMore()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "%",
        "_",
        "'",
        "\\",
        "\"",
        "%%__",
        "a' or '1'='1",
        "#",
        "\0",
        "\ud800",
        "\uffff",
        "\ud83d\ude00",
        "--",
        "99999999999999999999999",
        "-1",
        "0",
        "....",
        "@"
      })
  void what_has_no_word_in_it_finds_nothing_and_breaks_nothing(String text) {
    assertThat(finder.find(BillingFixture.ADMINISTRATOR, text + " " + text).hits())
        .noneMatch(hit -> hit.account().id() == zoe.id().value());
  }

  @Test
  void of_a_long_text_the_beginning_counts() {
    assertThat(found((own + " zoe ").repeat(1_000))).contains(zoe.id().value());
    assertThat(found("ﷺ".repeat(1_000))).isEmpty();
  }

  private List<Long> found(String text) {
    return found(BillingFixture.ADMINISTRATOR, text);
  }

  private List<Long> found(Caller caller, String text) {
    return finder.find(caller, text).hits().stream().map(hit -> hit.account().id()).toList();
  }

  private long words(AccountView account) {
    return database.number(
        "select count(*) from account_word where account_id = ?", account.id().value());
  }

  private Caller caller(Role role, SellerId of, Grant grant) {
    return new Caller(zoe.customer(), "somebody", role, of, zoe.id().value(), grant);
  }

  private void login(AccountView account, String login) {
    TestDatabase.inTransaction(
        () ->
            database.update(
                """
                insert into credential (login_key, login, customer_id, role, seller_id,
                  password_hash) values (lower(?), ?, ?, 'USER', ?, '')""",
                login,
                login,
                account.customer().value(),
                account.seller().value()));
  }

  private void contact(AccountView account, String kind, String first, String last, String phone) {
    database.update(
        """
        insert into contact (account_id, kind, first_name, last_name, phone, email)
        values (?, ?, ?, ?, ?, ?)""",
        account.id().value(),
        kind,
        first,
        last,
        phone,
        kind.equals("OWNER") ? "zoe@" + account.id() + "." + own + ".example" : "");
  }
}
