package org.orrery.overlimit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.account.SellerNotFoundException;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** At how much use each seller warns and suspends. */
@Stateless
public class OverlimitSettings {

  @Inject Database database;

  /** The seller's own terms, else the host's, else none. */
  public OverlimitTerms of(SellerId seller) {
    return database
        .find(
            """
            select warn_percent, suspend_percent from overlimit_terms where seller_id in (?, ?)
            order by seller_id = ? desc limit 1""",
            row ->
                new OverlimitTerms(
                    row.getObject("warn_percent", Integer.class),
                    row.getObject("suspend_percent", Integer.class)),
            seller.value(),
            SellerId.HOST.value(),
            seller.value())
        .orElse(OverlimitTerms.NONE);
  }

  /**
   * Sets the seller's own terms; they hold from the next day's run on, for the months that are open
   * too.
   *
   * @throws SellerNotFoundException if there is no such seller
   */
  public void set(SellerId seller, OverlimitTerms terms) {
    if (database.number("select count(*) from seller where id = ?", seller.value()) == 0) {
      throw new SellerNotFoundException(seller);
    }
    database.update(
        """
        insert into overlimit_terms (seller_id, warn_percent, suspend_percent)
        values (?, ?::integer, ?::integer)
        on conflict (seller_id) do update set warn_percent = excluded.warn_percent,
          suspend_percent = excluded.suspend_percent""",
        seller.value(),
        terms.warnPercent(),
        terms.suspendPercent());
  }

  /** Lets a seller follow the host again. */
  public void clear(SellerId seller) {
    database.update("delete from overlimit_terms where seller_id = ?", seller.value());
  }
}
