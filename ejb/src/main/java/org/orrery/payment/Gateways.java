package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** Knows the gateways that are installed, and through which of them each seller charges. */
@ApplicationScoped
class Gateways {

  /** As many as a line of a log shows. */
  private static final int SELLERS_SHOWN = 100;

  @Inject @Any Instance<PaymentGateway> installed;
  @Inject Database database;

  /**
   * The gateway of that name.
   *
   * @throws IllegalStateException if none is installed
   */
  PaymentGateway named(String name) {
    return installed.stream()
        .filter(gateway -> gateway.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no gateway " + name));
  }

  List<String> names() {
    return installed.stream().map(PaymentGateway::name).sorted().toList();
  }

  void choose(SellerId seller, String gateway) {
    database.update(
        """
        insert into payment_gateway (seller_id, gateway) values (?, ?)
        on conflict (seller_id) do update set gateway = excluded.gateway, changed_at = now()""",
        seller.value(),
        gateway);
  }

  void chooseNone(SellerId seller) {
    database.update("delete from payment_gateway where seller_id = ?", seller.value());
  }

  boolean isChosenBy(SellerId seller) {
    return database.number(
            "select count(*) from payment_gateway where seller_id = ?", seller.value())
        > 0;
  }

  /** Ids of the sellers whose gateway moves no money, such as "1, 1000"; "" = none. */
  String pretendingSellers() {
    String pretending =
        installed.stream()
            .filter(gateway -> !gateway.movesMoney())
            .map(PaymentGateway::name)
            .collect(Collectors.joining(","));
    return database
        .query(
            """
            select seller_id from payment_gateway
            where gateway = any(string_to_array(?, ',')) order by seller_id limit ?""",
            row -> row.getString(1),
            pretending,
            SELLERS_SHOWN)
        .stream()
        .collect(Collectors.joining(", "));
  }
}
