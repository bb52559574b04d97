package org.orrery.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Whoever sells: the host, or a reseller, who is also a customer of the host. */
@Entity
@Table(name = "seller")
class Seller {

  @Id private long id;

  @Column(nullable = false, length = 64)
  private String name = "";

  @Column(nullable = false, length = 3)
  private String currency = "";

  @Column(name = "customer_id")
  private @Nullable Long customerId;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt = Instant.EPOCH;

  protected Seller() {}

  static Seller host(Currency currency, Instant now) {
    Seller seller = new Seller();
    seller.id = SellerId.HOST.value();
    seller.name = "host";
    seller.currency = currency.getCurrencyCode();
    seller.createdAt = now;
    return seller;
  }

  static Seller reseller(
      SellerId id, String name, Currency currency, CustomerId customer, Instant now) {
    Seller seller = new Seller();
    seller.id = id.value();
    seller.name = name;
    seller.currency = currency.getCurrencyCode();
    seller.customerId = customer.value();
    seller.createdAt = now;
    return seller;
  }

  Currency currency() {
    return Currency.getInstance(currency);
  }
}
