package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.orrery.account.SellerNotFoundException;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/**
 * What sellers print about themselves.
 *
 * <p>Versions are only added: a numbered invoice keeps the one that it was numbered with.
 */
@Stateless
public class Letterheads {

  @Inject Database database;

  /**
   * The one that new invoices get.
   *
   * @throws SellerNotFoundException if there is no such seller
   */
  public Letterhead of(SellerId seller) {
    return current(seller).orElseGet(() -> Letterhead.ofName(nameOf(seller)));
  }

  /**
   * Makes one that invoices get which are numbered from now on.
   *
   * @throws SellerNotFoundException if there is no such seller
   */
  public void set(SellerId seller, Letterhead letterhead) {
    nameOf(seller);
    // Two at once: the second waits for the first, so that they get two versions.
    database.query("select 1 from seller where id = ? for update", row -> 1, seller.value());
    database.update(
        """
        insert into letterhead
          (seller_id, version, name, address, email, tax_number, footer, paper)
        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ? from letterhead
        where seller_id = ?""",
        seller.value(),
        letterhead.name(),
        letterhead.address(),
        letterhead.email(),
        letterhead.taxNumber(),
        letterhead.footer(),
        letterhead.paper().name(),
        seller.value());
  }

  private Optional<Letterhead> current(SellerId seller) {
    return database.find(
        """
        select name, address, email, tax_number, footer, paper from letterhead
        where seller_id = ? order by version desc limit 1""",
        row ->
            new Letterhead(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Paper.valueOf(row.getString(6))),
        seller.value());
  }

  private String nameOf(SellerId seller) {
    return database
        .find("select name from seller where id = ?", row -> row.getString(1), seller.value())
        .orElseThrow(() -> new SellerNotFoundException(seller));
  }
}
