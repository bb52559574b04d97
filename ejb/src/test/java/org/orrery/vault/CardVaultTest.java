package org.orrery.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountPurged;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestCdi;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

class CardVaultTest {

  private static final String NUMBER = "4929777123456785";
  private static final NewCard CARD =
      new NewCard(
          new CardNumber("4929 7771 2345 6785"), "VISA", "A holder", YearMonth.of(2031, 12));
  private static final NewCard OTHER =
      new NewCard(new CardNumber("4242424242424242"), "VISA", "A holder", YearMonth.of(2030, 1));

  private final LedgerFixture ledger = new LedgerFixture();
  private final List<CardActivated> activated = new ArrayList<>();
  private final String key = VaultFixture.newKey();
  private CardVault vault;
  private SellerId seller;
  private CustomerId customer;

  @BeforeEach
  void open() {
    vault = vault(key);
    seller = ledger.seller(LocalDate.parse("2026-04-20"));
    customer = customer();
  }

  @Test
  void a_purge_forgets_the_cards_of_a_customer_of_whom_no_account_is_left() {
    long card = inTransaction(() -> vault.add(seller, customer, CARD));
    CardsOnPurge purge = ledger.container.get(CardsOnPurge.class);

    purge.onPurged(new AccountPurged(new AccountId(1), customer, false));
    assertThat(vault.of(customer)).hasSize(1);
    purge.onPurged(new AccountPurged(new AccountId(1), customer, true));

    assertThat(vault.of(customer)).isEmpty();
    assertThat(
            ledger.database.number(
                """
                select count(*) from card where id = ? and state = 'ERASED' and holder = ''
                  and sealed = ''""",
                card))
        .isEqualTo(1);
  }

  private CardVault vault(String... keys) {
    LedgerFixture fixture = new LedgerFixture();
    Event<CardActivated> event = TestCdi.event(activated::add);
    fixture.container.put(Event.class, event);
    VaultFixture.open(fixture.container, keys);
    return fixture.container.get(CardVault.class);
  }

  private VaultKeys keys(String... keys) {
    LedgerFixture fixture = new LedgerFixture();
    VaultFixture.open(fixture.container, keys);
    return fixture.container.get(VaultKeys.class);
  }

  @Test
  void a_card_comes_out_as_it_went_in() {
    long id = inTransaction(() -> vault.add(seller, customer, CARD));

    assertThat(vault.open(customer, id).number().digits()).isEqualTo(NUMBER);
    assertThat(vault.open(customer, id).expiresIn()).isEqualTo(YearMonth.of(2031, 12));
    assertThat(vault.of(customer))
        .containsExactly(
            new CardView(id, "VISA", "A holder", "6785", YearMonth.of(2031, 12), true));
  }

  @Test
  void the_number_is_in_no_column_and_in_no_text() {
    long id = inTransaction(() -> vault.add(seller, customer, CARD));

    assertThat(
            ledger.database.number(
                "select count(*) from card c where c.id = ? and (c::text like '%4929%' or"
                    + " encode(sealed, 'escape') like '%4929%')",
                id))
        .isZero();
    assertThat(vault.open(customer, id) + " " + CARD).doesNotContain("4929").contains("6785");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new CardNumber("4929777123456786"))
        .withMessageNotContaining("4929");
  }

  @Test
  void the_same_number_is_sealed_differently_each_time() {
    long one = inTransaction(() -> vault.add(seller, customer, CARD));
    long two = inTransaction(() -> vault.add(seller, customer, CARD));

    assertThat(
            ledger.database.number(
                "select count(distinct sealed) from card where id in (?, ?)", one, two))
        .isEqualTo(2);
  }

  @Test
  void a_number_moved_to_another_row_does_not_open() {
    long one = inTransaction(() -> vault.add(seller, customer, CARD));
    long two = inTransaction(() -> vault.add(seller, customer, OTHER));
    ledger.database.update(
        "update card set sealed = (select sealed from card where id = ?) where id = ?", one, two);

    assertThatIllegalStateException().isThrownBy(() -> vault.open(customer, two));
  }

  @Test
  void a_card_hung_on_another_customer_does_not_open() {
    long id = inTransaction(() -> vault.add(seller, customer, CARD));
    CustomerId thief = customer();
    ledger.database.update("update card set customer_id = ? where id = ?", thief.value(), id);

    assertThatIllegalStateException()
        .isThrownBy(() -> vault.open(thief, id))
        .withMessageContaining("does not open");
    assertThatIllegalStateException()
        .isThrownBy(() -> vault.open(customer, id))
        .withMessageContaining("is not of customer");
  }

  @Test
  void nor_does_it_when_its_row_claims_to_be_of_an_earlier_release_or_of_a_signup() {
    long id = inTransaction(() -> vault.add(seller, customer, CARD));
    CustomerId thief = customer();
    for (String claim : List.of("ROW", "SIGNUP")) {
      ledger.database.update(
          "update card set customer_id = ?, signup_id = ?, bound_to = ? where id = ?",
          thief.value(),
          signup(),
          claim,
          id);
      assertThatIllegalStateException().isThrownBy(() -> vault.open(thief, id));
    }
  }

  @Test
  void a_card_of_an_earlier_release_opens_and_is_sealed_for_its_customer_by_the_rotation() {
    long id = inTransaction(() -> vault.add(seller, customer, CARD));
    eraseOthers(id); // Other tests' keys are gone.
    ledger.database.update("delete from seller_secret");
    sealAsBefore(id);
    assertThat(vault.open(customer, id).number().digits()).isEqualTo(NUMBER);
    assertThat(keys(key).notBound()).isEqualTo(1);
    assertThat(keys(key).underOldKeys()).isEqualTo(1);

    assertThat(keys(key).rekey()).isEqualTo(1);

    assertThat(keys(key).underOldKeys()).isZero();
    assertThat(vault.open(customer, id).number().digits()).isEqualTo(NUMBER);
    CustomerId thief = customer();
    ledger.database.update("update card set customer_id = ? where id = ?", thief.value(), id);
    assertThatIllegalStateException().isThrownBy(() -> vault.open(thief, id));
  }

  private void eraseOthers(long id) {
    ledger.database.update(
        "update card set state = 'ERASED', sealed = '' where id <> ? and state <> 'ERASED'", id);
  }

  /** As a release seals it that knows no customers. */
  private void sealAsBefore(long id) {
    SecretKey secret = SecretKey.read(key);
    ledger.database.update(
        "update card set bound_to = 'ROW', key_id = ?, sealed = ? where id = ?",
        secret.id(),
        secret.seal("card/" + id, NUMBER),
        id);
  }

  private CustomerId customer() {
    return new CustomerId(
        ledger.database.number(
            "insert into customer (seller_id) values (?) returning id", seller.value()));
  }

  @Test
  void a_waiting_card_hung_on_another_signup_does_not_open_for_its_customer() {
    long signup = signup();
    inTransaction(() -> vault.keep(seller, signup, CARD));
    long other = signup();
    ledger.database.update("update card set signup_id = ? where signup_id = ?", other, signup);

    inTransaction(() -> vault.handOver(other, customer));

    long id = active().get(0);
    assertThatIllegalStateException().isThrownBy(() -> vault.open(customer, id));
  }

  @Test
  void an_account_is_opened_also_while_the_key_of_its_card_is_missing() {
    long signup = signup();
    inTransaction(() -> vault.keep(seller, signup, CARD));
    String fresh = VaultFixture.newKey();

    inTransaction(() -> vault(fresh).handOver(signup, customer));

    long id = active().get(0);
    assertThat(vault.open(customer, id).number().digits()).isEqualTo(NUMBER);
    assertThat(keys(key).notBound()).isPositive();
  }

  @Test
  void the_last_card_is_the_one_that_is_charged() {
    long one = inTransaction(() -> vault.add(seller, customer, CARD));
    long two = inTransaction(() -> vault.add(seller, customer, OTHER));
    assertThat(active()).containsExactly(two);

    inTransaction(() -> vault.activate(customer, one));

    assertThat(active()).containsExactly(one);
    assertThat(activated).hasSize(3).containsOnly(new CardActivated(customer));
  }

  @Test
  void nobody_activates_a_card_of_somebody_else() {
    long id = inTransaction(() -> vault.add(seller, customer, CARD));

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> inTransaction(() -> vault.activate(new CustomerId(1), id)));
  }

  @Test
  void a_card_waits_with_its_signup_and_goes_with_it() {
    long signup = signup();
    inTransaction(() -> vault.keep(seller, signup, CARD));
    assertThat(vault.of(customer)).isEmpty();

    inTransaction(() -> vault.handOver(signup, customer));

    assertThat(active()).hasSize(1);
    assertThat(vault.open(customer, active().get(0)).number().digits()).isEqualTo(NUMBER);
  }

  @Test
  void the_card_of_a_rejected_signup_is_forgotten() {
    long signup = signup();
    inTransaction(() -> vault.keep(seller, signup, CARD));

    vault.discard(signup);

    assertThat(
            ledger.database.number(
                "select length(sealed) from card where signup_id = ? and state = 'ERASED'", signup))
        .isZero();
  }

  @Test
  void an_erased_card_is_no_more() {
    long id = inTransaction(() -> vault.add(seller, customer, CARD));

    vault.erase(customer, id);

    assertThat(vault.of(customer)).isEmpty();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> vault.open(customer, id));
  }

  @Test
  void without_a_key_nothing_is_kept() {
    LedgerFixture fixture = new LedgerFixture();
    Event<CardActivated> event = TestCdi.event(activated::add);
    fixture.container.put(Event.class, event).put(OrreryConfig.class, TestConfig.config());
    CardVault closed = fixture.container.get(CardVault.class);
    long signup = signup();

    closed.keep(seller, signup, CARD);

    assertThat(closed.isOpen()).isFalse();
    assertThat(ledger.database.number("select count(*) from card where signup_id = ?", signup))
        .isZero();
  }

  @Test
  void a_new_key_takes_over_and_the_old_one_can_go() {
    long id = inTransaction(() -> vault.add(seller, customer, CARD));
    String fresh = VaultFixture.newKey();
    eraseOthers(id); // Other tests' keys are gone.
    ledger.database.update("delete from seller_secret");

    VaultKeys both = keys(fresh, key);
    assertThat(both.underOldKeys()).isPositive();
    assertThat(both.rekey()).isPositive();

    assertThat(both.underOldKeys()).isZero();
    assertThat(keys(fresh).missing()).isEmpty();
    assertThat(vault(fresh).open(customer, id).number().digits()).isEqualTo(NUMBER);
    assertThatIllegalStateException()
        .isThrownBy(() -> vault.open(customer, id))
        .withMessageContaining("missing in ORRERY_SECRET_KEY_FILE");
  }

  @Test
  void secrets_of_sellers_are_sealed_too() {
    LedgerFixture fixture = new LedgerFixture();
    VaultFixture.open(fixture.container, key);
    SellerSecrets secrets = fixture.container.get(SellerSecrets.class);

    secrets.put(seller, "worldpay.password", "tell nobody");

    assertThat(secrets.find(seller, "worldpay.password")).contains("tell nobody");
    assertThat(secrets.find(new SellerId(1), "worldpay.password")).isEmpty();
    assertThat(
            ledger.database.number(
                "select count(*) from seller_secret s where s::text like '%nobody%'"))
        .isZero();
  }

  private List<Long> active() {
    return vault.of(customer).stream().filter(CardView::active).map(CardView::id).toList();
  }

  private long signup() {
    String login = "card" + System.nanoTime();
    return ledger.database.number(
        """
        insert into signup (seller_id, state, plan_id, period_id, login, login_key, password_hash,
          mode, payment_type) values (?, 'MODERATED', 1, 0, ?, ?, '', 'EMPTY', 'CC') returning id""",
        seller.value(),
        login,
        login);
  }
}
