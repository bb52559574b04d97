package org.orrery.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.account.ContactDetails;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.security.Login;

/** Reads and stores {@link Signup}s. */
@ApplicationScoped
class SignupRepository {

  static final int LISTED_MAX = 1_000;

  private static final String INSERT =
      """
      with added as (
        insert into signup (%s) values (%s) returning id),
      contacts as (
        insert into signup_contact (signup_id, kind, %s)
        select added.id, given.* from added, (values %s) as given),
      parameters as (
        insert into signup_parameter (signup_id, name, value)
        select added.id, given.* from added, unnest(?::text[], ?::text[]) as given)
      select id from added""";

  @PersistenceContext EntityManager em;
  @Inject Database database;

  /**
   * What is not to be had any more.
   *
   * @param login somebody has it, or a signup that waits
   * @param domain an account holds it
   */
  record Taken(boolean login, boolean domain) {}

  /**
   * Makes whoever wants the same login, or the same domain, wait until this transaction ends, so
   * that the second one finds it taken. Logins come before domains, so that nobody waits for one
   * who waits for him.
   */
  void reserve(SignupRequest request) {
    List<String> names = new ArrayList<>(List.of("login " + request.login().key()));
    request.domain().ifPresent(name -> names.add("domain " + name.value()));
    database.query(
        """
        select 1 from unnest(?::text[]) as wanted (name),
          lateral pg_advisory_xact_lock(hashtextextended(wanted.name, 0))""",
        row -> true,
        new SqlArray("text", names));
  }

  /**
   * What others have by now; to be asked after {@link #reserve}, by a statement of its own.
   *
   * @param domain "" = none
   */
  Taken taken(Login login, String domain) {
    return database
        .find(
            """
            select
              exists (select from credential where login_key = ?)
              or exists (select from signup where login_key = ? and state = 'MODERATED'),
              exists (select from domain where name = ? and released_on is null)""",
            row -> new Taken(row.getBoolean(1), row.getBoolean(2)),
            login.key(),
            login.key(),
            domain)
        .orElseThrow();
  }

  /** Adds a signup with its contacts and parameters, by one statement, and tells it its number. */
  void add(Signup signup) {
    Map<String, @Nullable Object> row = signup.row();
    List<@Nullable Object> values = new ArrayList<>(row.values());
    signup
        .contacts()
        .forEach(
            (kind, details) -> {
              values.add(kind.name());
              values.addAll(details.values());
            });
    Map<String, String> parameters = new TreeMap<>(signup.parameters());
    values.add(new SqlArray("text", List.copyOf(parameters.keySet())));
    values.add(new SqlArray("text", List.copyOf(parameters.values())));
    signup.stored(
        database.number(
            INSERT.formatted(
                String.join(", ", row.keySet()),
                places(row.size()),
                ContactDetails.COLUMNS,
                signup.contacts().values().stream()
                    .map(details -> "(" + places(1 + details.values().size()) + ")")
                    .collect(Collectors.joining(", "))),
            values.toArray()));
  }

  private static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  Optional<Signup> find(long id) {
    return Optional.ofNullable(em.find(Signup.class, id));
  }

  /** A signup that waits, locked to the end of the transaction. */
  Optional<Signup> lockModerated(long id) {
    return em.createQuery(
            """
            select s from Signup s
            where s.id = :id and s.state = org.orrery.signup.Signup.State.MODERATED""",
            Signup.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Those that wait, oldest first. */
  List<Signup> moderated() {
    return em.createQuery(
            """
            select s from Signup s
            where s.state = org.orrery.signup.Signup.State.MODERATED order by s.id""",
            Signup.class)
        .setMaxResults(LISTED_MAX)
        .getResultList();
  }

  long moderatedCount() {
    return em.createQuery(
            """
            select count(s) from Signup s
            where s.state = org.orrery.signup.Signup.State.MODERATED""",
            Long.class)
        .getSingleResult();
  }
}
