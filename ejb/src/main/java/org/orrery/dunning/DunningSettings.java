package org.orrery.dunning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.orrery.account.SellerNotFoundException;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** What each seller does about debtors, and when. */
@Stateless
public class DunningSettings {

  @Inject Database database;

  /** The seller's own terms, else the host's, else a notice on the first day and no more. */
  public DunningTerms of(SellerId seller) {
    return database
        .find(
            """
            select * from dunning_terms where seller_id in (?, ?)
            order by seller_id = ? desc limit 1""",
            DunningSettings::read,
            seller.value(),
            SellerId.HOST.value(),
            seller.value())
        .orElse(DunningTerms.MILD);
  }

  /**
   * Sets the seller's own terms; they hold from the next run on, for present debtors too.
   *
   * @throws SellerNotFoundException if there is no such seller
   */
  public void set(SellerId seller, DunningTerms terms) {
    if (database.number("select count(*) from seller where id = ?", seller.value()) == 0) {
      throw new SellerNotFoundException(seller);
    }
    database.update(
        """
        insert into dunning_terms (seller_id, notice_after_days, suspend_after_days,
          delete_after_days) values (?, ?::integer, ?::integer, ?::integer)
        on conflict (seller_id) do update set notice_after_days = excluded.notice_after_days,
          suspend_after_days = excluded.suspend_after_days,
          delete_after_days = excluded.delete_after_days""",
        seller.value(),
        terms.noticeAfterDays(),
        terms.suspendAfterDays(),
        terms.deleteAfterDays());
  }

  /** Lets a seller follow the host again. */
  public void clear(SellerId seller) {
    database.update("delete from dunning_terms where seller_id = ?", seller.value());
  }

  private static DunningTerms read(ResultSet row) throws SQLException {
    return new DunningTerms(
        row.getObject("notice_after_days", Integer.class),
        row.getObject("suspend_after_days", Integer.class),
        row.getObject("delete_after_days", Integer.class));
  }
}
