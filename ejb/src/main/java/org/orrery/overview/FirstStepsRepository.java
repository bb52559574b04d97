package org.orrery.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/**
 * Looks which first steps were made: each by an index, in a table of few rows, or by the first row
 * of a table.
 */
@ApplicationScoped
class FirstStepsRepository {

  /** Oldest mails, and newest ones, among which one that was sent is looked for. */
  private static final int MAILS_LOOKED_AT = 1_000;

  private static final String STEPS =
      """
      with sold as (
        select id from plan
        where seller_id = ? and kind = 'USER' and open_to_signup)
      select exists (select 1 from sold),
        exists (select 1 from sold join plan_resource p on p.plan_id = sold.id
          where p.setup_price + p.recurrent_price + p.usage_price > 0)
        or exists (select 1 from sold join plan_period_resource p on p.plan_id = sold.id
          where greatest(p.setup_price, p.recurrent_price, p.usage_price) > 0),
        exists (select 1 from signup where account_id is not null),
        exists (select 1 from charge),
        exists (select 1 from letterhead where seller_id = ?),
        exists (select 1 from (select state from mail order by id limit ?) m
          where state = 'SENT')
        or exists (select 1 from (select state from mail order by id desc limit ?) m
          where state = 'SENT'),
        exists (select 1 from payment_gateway where seller_id = ?),
        exists (select 1 from second_factor where confirmed_at is not null)""";

  @Inject Database database;

  FirstSteps read() {
    long host = SellerId.HOST.value();
    return database
        .find(
            STEPS, FirstStepsRepository::steps, host, host, MAILS_LOOKED_AT, MAILS_LOOKED_AT, host)
        .orElseThrow();
  }

  private static FirstSteps steps(ResultSet row) throws SQLException {
    return new FirstSteps(
        row.getBoolean(1),
        row.getBoolean(2),
        row.getBoolean(3),
        row.getBoolean(4),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getBoolean(8));
  }
}
