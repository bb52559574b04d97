package org.orrery.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.oversight.Oversight;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.Money;
import org.orrery.shared.ResultTooLargeException;

/** Answers searches: of staff over all accounts, a reseller's over its customers'. */
@Stateless
public class Directory {

  /** Entries in one answer. */
  static final int ENTRIES_MAX = 10_000;

  @PersistenceContext EntityManager em;
  @Inject Oversight oversight;

  /**
   * Finds accounts, newest first; one entry for each domain of an account, or one without.
   *
   * @throws org.orrery.security.AccessDeniedException if the caller is a user
   * @throws ResultTooLargeException if there are more than {@value #ENTRIES_MAX}
   */
  public List<DirectoryEntry> find(Caller caller, AccountSearch search) {
    oversight.require(caller);
    if (caller.role() == Role.RESELLER) {
      search.soldBy(caller.seller().value());
    }
    Query query =
        em.createNativeQuery(
            "select d.*, d.%s as email from orrery.directory_entry d where %s"
                    .formatted(search.emailColumn(), search.where())
                + " order by account_id desc, domain_name",
            Tuple.class);
    search.parameters().forEach(query::setParameter);
    @SuppressWarnings("unchecked") // A native query has no typed form.
    List<Tuple> rows = query.setMaxResults(ENTRIES_MAX + 1).getResultList();
    if (rows.size() > ENTRIES_MAX) {
      throw new ResultTooLargeException(ENTRIES_MAX);
    }
    return rows.stream().map(Directory::entry).toList();
  }

  private static DirectoryEntry entry(Tuple row) {
    return new DirectoryEntry(
        text(row, "login"),
        row.get("account_id", Long.class),
        row.get("seller_id", Long.class),
        date(row, "created_on").orElseThrow(),
        text(row, "plan_name"),
        text(row, "email"),
        text(row, "payment_type"),
        amount(row, "balance"),
        amount(row, "credit_limit"),
        date(row, "period_ends_on"),
        text(row, "description"),
        date(row, "suspended_on"),
        date(row, "deleted_on"),
        text(row, "domain_name"),
        text(row, "domain_kind"));
  }

  private static String text(Tuple row, String column) {
    String text = row.get(column, String.class);
    return text == null ? "" : text;
  }

  /** Amounts come from the database at one scale for all currencies. */
  private static Money amount(Tuple row, String column) {
    BigDecimal amount = row.get(column, BigDecimal.class);
    Currency currency = Currency.getInstance(text(row, "currency"));
    return Money.rounded(amount == null ? BigDecimal.ZERO : amount, currency, RoundingMode.HALF_UP);
  }

  private static Optional<LocalDate> date(Tuple row, String column) {
    return Optional.ofNullable(toDate(row.get(column)));
  }

  private static @Nullable LocalDate toDate(@Nullable Object value) {
    return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
  }
}
