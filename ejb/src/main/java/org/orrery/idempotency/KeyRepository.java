package org.orrery.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;

/** Stores keys. */
@ApplicationScoped
class KeyRepository {

  @Inject Database database;

  /**
   * Takes a key, or tells that it is taken. Waits while another transaction has it and has not
   * ended; if that one is rolled back, the key is free.
   */
  boolean take(KeyRow row) {
    return database.update(
            """
            insert into idempotency_key (customer_id, operation, key, digest, secret_hash, answer,
              fault_code, fault_message, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
            row.name().customerId(),
            row.name().operation(),
            row.name().key(),
            row.digest(),
            row.secretHash(),
            row.answer(),
            row.faultCode(),
            row.faultMessage(),
            row.createdAt())
        > 0;
  }

  /** Completes a key that this transaction has taken. */
  void complete(KeyRow.Name name, String answer, @Nullable String secretHash) {
    database.update(
        """
        update idempotency_key set answer = ?, secret_hash = ?
        where customer_id = ? and operation = ? and key = ?""",
        answer,
        secretHash,
        name.customerId(),
        name.operation(),
        name.key());
  }

  Optional<KeyRow> find(KeyRow.Name name) {
    return database.find(
        """
        select digest, secret_hash, answer, fault_code, fault_message, created_at
        from idempotency_key where customer_id = ? and operation = ? and key = ?""",
        row -> read(name, row),
        name.customerId(),
        name.operation(),
        name.key());
  }

  List<KeyView> views(String key, int most) {
    return database.query(
        """
        select customer_id, operation, coalesce(fault_code, 'ANSWERED'), created_at
        from idempotency_key where key = ? order by created_at desc limit ?""",
        row ->
            new KeyView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant()),
        key,
        most);
  }

  /** How many keys a customer has, counted no further than {@code most}. */
  long count(long customerId, int most) {
    return database.number(
        """
        select count(*) from (
          select 1 from idempotency_key where customer_id = ? limit ?) some_of_them""",
        customerId,
        most);
  }

  /** Deletes the oldest of what is older; what another node has at hand is left to it. */
  int deleteBefore(Instant moment, int most) {
    return database.update(
        """
        delete from idempotency_key where ctid = any (array(
          select ctid from idempotency_key where created_at < ?
          order by created_at limit ? for update skip locked))""",
        moment,
        most);
  }

  private static KeyRow read(KeyRow.Name name, ResultSet row) throws SQLException {
    return new KeyRow(
        name,
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
