package org.orrery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.invoice.InvoiceDesk;
import org.orrery.invoice.InvoiceSeals;
import org.orrery.ledger.AccountFinding;
import org.orrery.ledger.BooksAudit;
import org.orrery.ledger.TestDatabase;
import org.orrery.replay.Replays;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * Whoever owns the database may write what he likes: every column of every row of money is changed,
 * every row removed, a row of each table added, and each is found and named.
 *
 * <p>The columns come from the database's own catalogue, so that one that is added later and not
 * thought of fails here.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {

  private static final String CHECK_VIOLATION = "23514";
  private static final String TOO_LONG = "22001";
  private static final LocalDate FIRST = LocalDate.parse("2026-04-20");

  private static final LocalDate MIDDLE = LocalDate.parse("2026-06-15");
  private static final LocalDate LAST = LocalDate.parse("2026-08-01");

  /** Tables of money, and the columns by which the rows of the test are found. */
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("account_book", "account_id = ?1"),
          Map.entry("journal_entry", "account_id = ?1"),
          Map.entry("posting", "account_id = ?1"),
          Map.entry("charge", "account_id = ?1"),
          Map.entry("invoice", "account_id = ?1"),
          Map.entry("invoice_line", "account_id = ?1"),
          Map.entry("invoice_tax", "account_id = ?1"),
          Map.entry("invoice_series", "seller_id = ?2"),
          Map.entry("invoice_raise", "seller_id = ?2"),
          Map.entry("invoice_chain", "seller_id = ?2"),
          Map.entry("invoice_seal", "seller_id = ?2"));

  /** Columns that prove nothing, and why. */
  private static final Map<String, String> NOT_PROVEN =
      Map.of(
          "charge.id", "a number to ask by; the charge's name is its schedule and ordinal",
          "charge.created_at", "when the machine wrote it; the date is business_date",
          "charge.zone", "says where business_date was counted; the date itself is proven");

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final InvoiceSeals seals = billing.beans.get(InvoiceSeals.class);
  private Connection owner;

  @BeforeAll
  void live() throws SQLException {
    billing.tax(account, "VAT", "19");
    billing.monthly(aMonthlyDebit().of("6.00").every(2).startingOn(1).on(account));
    billing.once(account, "3.50");
    billing.runTo(seller, MIDDLE.toString());
    InvoiceDesk desk = billing.beans.get(InvoiceDesk.class);
    desk.raiseSeries(seller, desk.lastNumber(seller) + 700, "jane", "a backup was restored");
    desk.raiseSeries(seller, desk.lastNumber(seller) + 2, "jane", "two more were found");
    billing.runTo(seller, LAST.toString());
    while (seals.seal(seller) > 0) {
      // Until everything is sealed.
    }
    owner = TestDatabase.connect();
    try (var statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
    }
  }

  @AfterAll
  void leave() throws SQLException {
    owner.close();
  }

  @BeforeEach
  @AfterEach
  void everything_is_sound() {
    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void a_changed_value_is_found(String table, String column, String type) throws SQLException {
    for (int n = rows(table).size() - 1; n >= 0; n--) {
      String row = rows(table).get(n);
      String before =
          text("select %s::text from %s where ctid = '%s'".formatted(column, table, row));
      Optional<String> changed = change(table, column, type, row);
      if (changed.isEmpty()) {
        continue; // The table's own checks let no other value pass.
      }
      String place = changed.get();
      List<String> found;
      try {
        found = findings();
      } finally {
        restore(table, column, type, before, place);
      }
      assertThat(found).as("%s.%s was %s", table, column, before).isNotEmpty();
      assertThat(found).allMatch(this::isNamed);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_removed_row_is_found(String table) throws SQLException {
    int count = rows(table).size();
    assertThat(count).isPositive();
    for (int n = 0; n < count; n++) {
      String row = rows(table).get(n);
      String kept =
          text(
              "delete from %s t where ctid = '%s' returning to_jsonb(t)::text"
                  .formatted(table, row));
      List<String> found;
      try {
        found = findings();
      } finally {
        add(table, kept);
      }
      assertThat(found).as("%s without %s", table, kept).isNotEmpty();
      assertThat(found).allMatch(this::isNamed);
    }
  }

  @ParameterizedTest
  @MethodSource("tablesOfManyRows")
  void an_added_row_is_found(String table) throws SQLException {
    String row = rows(table).get(0);
    String key =
        text(
            """
            select a.attname from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid
              and a.attnum = i.indkey[array_upper(i.indkey, 1)]
            where i.indrelid = '%s'::regclass and i.indisprimary"""
                .formatted(table));
    String unique =
        switch (table) {
          case "journal_entry" -> ", 'sequence', 1000";
          case "invoice" -> ", 'number', 1000";
          case "charge" -> ", 'id', 1000000000";
          default -> "";
        };
    String place =
        text(
            """
            insert into %1$s select (jsonb_populate_record(t, jsonb_build_object('%2$s',
              t.%2$s + 1000000 %3$s))).* from %1$s t where ctid = '%4$s' returning ctid::text"""
                .formatted(table, key, unique, row));
    List<String> found;
    try {
      found = findings();
    } finally {
      text("delete from " + table + " where ctid = '" + place + "' returning 'gone'");
    }
    assertThat(found).as("a row more in %s", table).isNotEmpty();
  }

  List<Object[]> columns() {
    List<Object[]> columns = new ArrayList<>();
    for (String table : tables()) {
      billing
          .ledger
          .database
          .query(
              """
              select column_name, udt_name from information_schema.columns
              where table_schema = 'orrery' and table_name = ? order by ordinal_position""",
              row -> new Object[] {table, row.getString(1), row.getString(2)},
              table)
          .stream()
          .filter(column -> !NOT_PROVEN.containsKey(table + "." + column[1]))
          .forEach(columns::add);
    }
    return columns;
  }

  static List<String> tables() {
    return TABLES.keySet().stream().sorted().toList();
  }

  /** Tables with one row for each seller take no second one. */
  static List<String> tablesOfManyRows() {
    return tables().stream()
        .filter(table -> !table.equals("invoice_series") && !table.equals("invoice_chain"))
        .toList();
  }

  /** Writes another value; empty if the table's own checks let none pass. */
  private Optional<String> change(String table, String column, String type, String row)
      throws SQLException {
    for (String other : others(column, type)) {
      try {
        return Optional.of(
            text(
                "update %1$s set %2$s = %3$s where ctid = '%4$s' and %2$s is distinct from %3$s"
                        .formatted(table, column, other, row)
                    + " returning ctid::text"));
      } catch (SQLException e) {
        assertThat(e.getSQLState()).as(e.getMessage()).isIn(CHECK_VIOLATION, TOO_LONG);
      } catch (AssertionError e) {
        assertThat(e).hasMessageContaining("update"); // It was that value already.
      }
    }
    return Optional.empty();
  }

  private static List<String> others(String column, String type) {
    return switch (type) {
      case "int8" -> List.of("coalesce(" + column + ", 0) + 1000000");
      case "int4" -> List.of("coalesce(" + column + ", 0) + 1000");
      case "numeric" -> List.of(column + " + 0.01");
      case "date" -> List.of(column + " + 1", column + " - 1");
      case "timestamptz" -> List.of(column + " + interval '1 microsecond'");
      case "bool" -> List.of("not " + column);
      case "bytea" -> List.of("set_byte(" + column + ", 0, get_byte(" + column + ", 0) # 1)");
      default -> List.of("'EUR'", "'cash'", "'CREDIT'", "'CREDIT_NOTE'", "'SUSPENDED'", "'x'");
    };
  }

  private List<String> rows(String table) throws SQLException {
    String where =
        TABLES.get(table).replace("?1", account.id().toString()).replace("?2", seller.toString());
    List<String> rows = new ArrayList<>();
    try (PreparedStatement statement =
            owner.prepareStatement("select ctid::text from " + table + " where " + where);
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private void restore(String table, String column, String type, String before, String place)
      throws SQLException {
    try (PreparedStatement statement =
        owner.prepareStatement(
            "update %s set %s = ?::%s where ctid = '%s'".formatted(table, column, type, place))) {
      statement.setString(1, before);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private void add(String table, String json) throws SQLException {
    try (PreparedStatement statement =
        owner.prepareStatement(
            "insert into %1$s select (jsonb_populate_record(null::%1$s, ?::jsonb)).*"
                .formatted(table))) {
      statement.setString(1, json);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private String text(String sql) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).as(sql).isTrue();
      return row.getString(1);
    }
  }

  private boolean isNamed(String finding) {
    return finding.contains("account " + account.id())
        || finding.contains("seller " + seller)
        || finding.contains("account " + (account.id().value() + 1_000_000));
  }

  private List<String> sealFindings() {
    List<String> findings = new ArrayList<>();
    InvoiceSeals.Page page = seals.verify(seller, 0);
    findings.addAll(page.findings());
    for (int i = 0; i < 10 && !page.isEnd(); i++) {
      page = seals.verify(seller, page.last());
      findings.addAll(page.findings());
    }
    return findings;
  }

  /** What the daily verification and the replay say of this seller. */
  private List<String> findings() {
    long id = account.id().value();
    List<AccountId> ids = List.of(account.id(), new AccountId(id + 1_000_000));
    List<String> findings = new ArrayList<>();
    billing.beans.get(BooksAudit.class).whole(ids).findings().stream()
        .map(AccountFinding::text)
        .forEach(findings::add);
    billing.ledger.verifier.withoutBook(0).withoutBook().stream()
        .filter(Set.of(id, id + 1_000_000)::contains)
        .map(without -> "account " + without + ": has no book")
        .forEach(findings::add);
    billing.beans.get(ChargesAudit.class).verify(ids, LocalDate.EPOCH).stream()
        .map(AccountFinding::text)
        .forEach(findings::add);
    findings.addAll(sealFindings());
    findings.addAll(seals.numbers(seller));
    for (LocalDate day : List.of(FIRST, FIRST.withMonth(6).withDayOfMonth(1), LAST)) {
      findings.addAll(billing.beans.get(Replays.class).replay(seller, day).differences());
    }
    return findings;
  }
}
