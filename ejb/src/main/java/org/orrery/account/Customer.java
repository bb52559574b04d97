package org.orrery.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Somebody with a login and any number of accounts, all with one seller. */
@Entity
@Table(name = "customer")
class Customer {

  @Id private long id;

  @Column(name = "seller_id", nullable = false, updatable = false)
  private long sellerId;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt = Instant.EPOCH;

  protected Customer() {}

  static Customer of(CustomerId id, SellerId seller, Instant now) {
    Customer customer = new Customer();
    customer.id = id.value();
    customer.sellerId = seller.value();
    customer.createdAt = now;
    return customer;
  }
}
