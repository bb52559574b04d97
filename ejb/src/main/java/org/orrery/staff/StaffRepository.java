package org.orrery.staff;

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
import org.orrery.security.Login;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

/** Reads and stores the credentials of staff, who are customers of the host without accounts. */
@ApplicationScoped
class StaffRepository {

  private static final String SELECT =
      """
      select c.login, c.role, p.created_at, c.changed_at, c.disabled_at, c.disabled_by,
        exists (select from second_factor f
          where f.login_key = c.login_key and f.confirmed_at is not null) as has_factor
      from credential c join customer p on p.id = c.customer_id
      where c.role in ('ADMINISTRATOR', 'SUPPORT')""";

  @Inject Database database;

  /** In the order of their logins. */
  List<StaffMember> list(int most) {
    return database.query(SELECT + " order by c.login_key limit ?", StaffRepository::read, most);
  }

  Optional<StaffMember> find(String loginKey) {
    return database.find(SELECT + " and c.login_key = ?", StaffRepository::read, loginKey);
  }

  /** False = somebody has the login. */
  boolean add(Login login, Role role, String passwordHash, Instant now) {
    long customer =
        database
            .find(
                "insert into customer (seller_id, created_at) values (?, ?) returning id",
                row -> row.getLong(1),
                SellerId.HOST.value(),
                now)
            .orElseThrow();
    return database.update(
            """
            insert into credential (login_key, login, customer_id, role, seller_id,
              managed_seller_id, password_hash, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (login_key) do nothing""",
            login.key(),
            login.value(),
            customer,
            role.name(),
            SellerId.HOST.value(),
            SellerId.HOST.value(),
            passwordHash,
            now)
        > 0;
  }

  void setPassword(String loginKey, String passwordHash, Instant now) {
    database.update(
        """
        update credential set password_hash = ?, changed_at = ?, version = version + 1
        where login_key = ?""",
        passwordHash,
        now,
        loginKey);
  }

  /**
   * Locks all administrators whose logins are good, so that two who disable each other wait; in one
   * order, so that they do not wait for ever.
   *
   * @return how many there are
   */
  long lockAdministrators(int most) {
    return database
        .query(
            """
            select login_key from credential
            where role = 'ADMINISTRATOR' and disabled_at is null
            order by login_key limit ? for update""",
            row -> row.getString(1),
            most)
        .size();
  }

  void disable(String loginKey, String by, Instant now) {
    database.update(
        """
        update credential set disabled_at = ?, disabled_by = ?, version = version + 1
        where login_key = ? and disabled_at is null""",
        now,
        by,
        loginKey);
  }

  private static StaffMember read(ResultSet row) throws SQLException {
    String by = row.getString("disabled_by");
    return new StaffMember(
        row.getString("login"),
        Role.valueOf(row.getString("role")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("disabled_at", OffsetDateTime.class)),
        by == null ? "" : by,
        row.getBoolean("has_factor"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
