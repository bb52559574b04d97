package org.orrery.resale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Finds the accounts that resellers have with their provider. */
@ApplicationScoped
class ResellerRepository {

  @Inject Database database;

  /**
   * Those of the sellers that are resellers, each with its first account on a plan for resellers;
   * one whose account is deleted owes nothing any more.
   */
  Map<SellerId, Reseller> of(Collection<SellerId> sellers) {
    Map<SellerId, Reseller> resellers = new HashMap<>();
    database
        .query(
            """
            select distinct on (s.id) s.id, a.id as account_id, a.seller_id, a.currency, a.plan_id,
              a.plan_period_id
            from seller s
            join account a on a.customer_id = s.customer_id and a.state <> 'DELETED'
            join plan p on p.id = a.plan_id and p.kind = 'RESELLER'
            where s.id = any(?)
            order by s.id, a.id""",
            ResellerRepository::read,
            SqlArray.ofLongs(sellers.stream().map(SellerId::value).toList()))
        .forEach(reseller -> resellers.put(reseller.seller(), reseller));
    return resellers;
  }

  private static Reseller read(ResultSet row) throws SQLException {
    return new Reseller(
        new SellerId(row.getLong("id")),
        new AccountId(row.getLong("account_id")),
        new SellerId(row.getLong("seller_id")),
        Currency.getInstance(row.getString("currency")),
        row.getInt("plan_id"),
        row.getInt("plan_period_id"));
  }
}
