package org.orrery.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** Stores the rules, ended ones included. */
@ApplicationScoped
class TaxRuleRepository {

  /** More than any seller has, ended ones included; a list is never longer. */
  static final int RULES_MAX = 1_000;

  @Inject Database database;

  /** Rules of some sellers, in the order of their ids. */
  List<TaxRule> of(Collection<SellerId> sellers) {
    return database.query(
        """
        select * from tax_rule where seller_id = any (?::bigint[])
        order by seller_id, id limit ?""",
        TaxRuleRepository::read,
        sellers.stream()
            .map(seller -> Long.toString(seller.value()))
            .collect(Collectors.joining(",", "{", "}")),
        sellers.size() * (long) RULES_MAX);
  }

  boolean isSeller(SellerId seller) {
    return database.number("select count(*) from seller where id = ?", seller.value()) > 0;
  }

  /** A rule as it is now. */
  Optional<TaxRule> find(long id) {
    return database.find("select * from tax_rule where id = ?", TaxRuleRepository::read, id);
  }

  /** A rule, locked to the end of the transaction. */
  Optional<TaxRule> lock(long id) {
    return database.find(
        "select * from tax_rule where id = ? for update", TaxRuleRepository::read, id);
  }

  long add(TaxRule rule, String createdBy) {
    return database.number(
        """
        insert into tax_rule (seller_id, description, percent, country, country_inside, state,
          state_inside, valid_from, created_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
        rule.seller().value(),
        rule.rate().description(),
        rule.rate().percent(),
        rule.area().country(),
        rule.area().countryInside(),
        rule.area().state(),
        rule.area().stateInside(),
        rule.validFrom(),
        createdBy);
  }

  void end(long id, LocalDate validUntil, String endedBy) {
    database.update(
        "update tax_rule set valid_until = ?, ended_by = ? where id = ?", validUntil, endedBy, id);
  }

  private static TaxRule read(ResultSet row) throws SQLException {
    return new TaxRule(
        new SellerId(row.getLong("seller_id")),
        new TaxRate(
            row.getLong("id"),
            row.getString("description"),
            row.getBigDecimal("percent").stripTrailingZeros()),
        new TaxArea(
            row.getString("country"),
            row.getBoolean("country_inside"),
            row.getString("state"),
            row.getBoolean("state_inside")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class));
  }
}
