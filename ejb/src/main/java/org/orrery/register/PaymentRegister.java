package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.orrery.oversight.Oversight;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.SellerId;

/** Lists money that came in by card or by payment notice, over all accounts of a seller. */
@Stateless
public class PaymentRegister {

  @Inject Oversight oversight;
  @Inject Database database;

  /** A page of a seller's; refuses as {@link Oversight#require(Caller, SellerId)}. */
  public Page<ReceivedItem> ofSeller(Caller caller, SellerId seller, PageRequest page) {
    oversight.require(caller, seller);
    return new Listing("select * from payment", "id")
        .where("seller_id = ?", seller.value())
        .read(database, page, PaymentRegister::item, item -> item.payment().id());
  }

  private static ReceivedItem item(ResultSet row) throws SQLException {
    return new ReceivedItem(row.getLong("account_id"), PaymentRows.read(row));
  }
}
