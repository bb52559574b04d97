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
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Reads where accounts are at home, and stores what is particular to them. */
@ApplicationScoped
class AccountTaxRepository {

  @Inject Database database;

  /** Those of the accounts that pay taxes and whose seller has rules at all. */
  List<TaxedAccount> taxed(Collection<AccountId> ids) {
    return database.query(
        """
        select a.id, a.seller_id, k.open_on,
          coalesce(c.country, '') as country,
          coalesce(c.state, '') as state,
          coalesce(c.state2, '') as state2
        from account a
        join business_clock k on k.seller_id = a.seller_id
        left join account_tax t on t.account_id = a.id
        left join lateral (
          select c.country, c.state, c.state2 from contact c where c.account_id = a.id
          order by (btrim(c.country) = ''), c.kind limit 1) c on true
        where a.id = any (?::bigint[])
          and coalesce(t.taxable, true)
          and not (coalesce(t.exempt, false)
            and (select value from setting where name = 'tax.exemption') = 'ON')
          and exists (select 1 from tax_rule r where r.seller_id = a.seller_id)
        order by a.id""",
        AccountTaxRepository::readTaxed,
        ids.stream()
            .map(id -> Long.toString(id.value()))
            .collect(Collectors.joining(",", "{", "}")));
  }

  /** What is particular to an account; empty if there is no such account. */
  Optional<AccountTax> find(AccountId account) {
    return database.find(
        """
        select coalesce(t.taxable, true), coalesce(t.exempt, false),
          coalesce(t.exemption_code, '')
        from account a left join account_tax t on t.account_id = a.id
        where a.id = ? and a.state <> 'DELETED'""",
        row -> new AccountTax(row.getBoolean(1), row.getBoolean(2), row.getString(3)),
        account.value());
  }

  void store(AccountId account, AccountTax tax, String changedBy) {
    database.update(
        """
        insert into account_tax (account_id, taxable, exempt, exemption_code, changed_by)
        values (?, ?, ?, ?, ?)
        on conflict (account_id) do update set taxable = excluded.taxable,
          exempt = excluded.exempt, exemption_code = excluded.exemption_code,
          changed_by = excluded.changed_by, changed_at = now()""",
        account.value(),
        tax.taxable(),
        tax.exempt(),
        tax.exemptionCode(),
        changedBy);
  }

  private static TaxedAccount readTaxed(ResultSet row) throws SQLException {
    return new TaxedAccount(
        new AccountId(row.getLong("id")),
        new SellerId(row.getLong("seller_id")),
        row.getObject("open_on", LocalDate.class),
        new Residence(row.getString("country"), row.getString("state"), row.getString("state2")));
  }
}
