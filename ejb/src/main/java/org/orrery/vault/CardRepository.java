package org.orrery.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Stores cards. Sees sealed numbers only. */
@ApplicationScoped
class CardRepository {

  private static final int BRAND_MAX = 20;
  private static final int HOLDER_MAX = 100;

  /** More cards than anybody has. */
  private static final int CARDS_MAX = 100;

  @Inject Database database;

  /** A card as it is needed to open it. */
  record Row(CardPlace place, Sealed sealed, String holder, YearMonth expiresIn) {}

  long nextId() {
    return database.next("card_id", 1).get(0);
  }

  /** Adds a card that is not active yet. */
  void add(CardPlace place, SellerId seller, NewCard card, Sealed sealed) {
    add(place, seller, card, sealed, place.customer() == null ? "WAITING" : "REPLACED");
  }

  /** Adds the card of a customer who has none, active. */
  void addFirst(CardPlace place, SellerId seller, NewCard card, Sealed sealed) {
    add(place, seller, card, sealed, "ACTIVE");
  }

  private void add(CardPlace place, SellerId seller, NewCard card, Sealed sealed, String state) {
    database.update(
        """
        insert into card (id, seller_id, signup_id, customer_id, bound_to, state, brand, holder,
          last_four, expires_in, key_id, sealed)
        values (?, ?, ?::bigint, ?::bigint, ?, ?, ?, ?, ?, ?, ?, ?)""",
        place.card(),
        seller.value(),
        place.signup(),
        place.customer(),
        place.binding().name(),
        state,
        cut(card.brand(), BRAND_MAX),
        cut(card.holder(), HOLDER_MAX),
        card.number().lastFour(),
        card.expiresIn().toString(),
        sealed.keyId(),
        sealed.bytes());
  }

  /** The card that waits with a signup, now the customer's; empty if there is none. */
  Optional<Row> handOver(long signup, CustomerId customer) {
    return database.find(
        """
        update card set customer_id = ?, state = 'REPLACED'
        where signup_id = ? and state = 'WAITING' returning *""",
        CardRepository::row,
        customer.value(),
        signup);
  }

  /** Seals a card anew. */
  void seal(CardPlace place, Sealed sealed) {
    database.update(
        "update card set bound_to = ?, key_id = ?, sealed = ? where id = ?",
        place.binding().name(),
        sealed.keyId(),
        sealed.bytes(),
        place.card());
  }

  /** Cards that another key seals, or that are not bound to their owners; locks them. */
  List<Row> toBeSealed(String keyId, int max) {
    return database.query(
        """
        select * from card
        where (key_id <> ? or (customer_id is not null and bound_to <> 'CUSTOMER'))
          and state <> 'ERASED'
        order by id limit ? for update""",
        CardRepository::row,
        keyId,
        max);
  }

  void eraseWaiting(long signup) {
    database.update(
        "update card set state = 'ERASED', sealed = '' where signup_id = ? and state = 'WAITING'",
        signup);
  }

  /** Makes one card the active one, in two steps because the index allows one at a time. */
  boolean activate(CustomerId customer, long id) {
    database.update(
        "update card set state = 'REPLACED' where customer_id = ? and state = 'ACTIVE'",
        customer.value());
    return database.update(
            """
            update card set state = 'ACTIVE'
            where customer_id = ? and id = ? and state = 'REPLACED'""",
            customer.value(),
            id)
        == 1;
  }

  boolean erase(CustomerId customer, long id) {
    return database.update(
            """
            update card set state = 'ERASED', sealed = ''
            where customer_id = ? and id = ? and state <> 'ERASED'""",
            customer.value(),
            id)
        == 1;
  }

  /** Forgets numbers and holders of all cards of a customer. */
  void eraseAll(CustomerId customer) {
    database.update(
        "update card set state = 'ERASED', sealed = '', holder = '' where customer_id = ?",
        customer.value());
  }

  Optional<Row> find(long id) {
    return database.find(
        "select * from card where id = ? and state in ('ACTIVE', 'REPLACED')",
        CardRepository::row,
        id);
  }

  /** A customer's cards, oldest first. */
  List<CardView> of(CustomerId customer) {
    return database.query(
        """
        select id, brand, holder, last_four, expires_in, state from card
        where customer_id = ? and state <> 'ERASED' order by id limit ?""",
        CardRepository::view,
        customer.value(),
        CARDS_MAX);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new CardPlace(
            row.getLong("id"),
            CardPlace.Binding.valueOf(row.getString("bound_to")),
            row.getObject("signup_id", Long.class),
            row.getObject("customer_id", Long.class)),
        Sealed.read(row),
        row.getString("holder"),
        YearMonth.parse(row.getString("expires_in")));
  }

  private static CardView view(ResultSet row) throws SQLException {
    return new CardView(
        row.getLong("id"),
        row.getString("brand"),
        row.getString("holder"),
        row.getString("last_four"),
        YearMonth.parse(row.getString("expires_in")),
        row.getString("state").equals("ACTIVE"));
  }

  private static String cut(String text, int lengthMax) {
    return text.length() <= lengthMax ? text : text.substring(0, lengthMax);
  }
}
