package org.orrery.provisioning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import org.orrery.shared.AccountId;

/** How much of one resource an account may use: first what its plan includes, then what is set. */
@Entity
@Table(name = "resource_limit")
class ResourceLimit {

  @SuppressWarnings("UnusedVariable") // JPA reads it.
  @EmbeddedId
  private Key key = new Key(0, Resource.DISK_QUOTA);

  @Column(nullable = false, precision = 19, scale = 4)
  private BigDecimal amount = BigDecimal.ZERO;

  protected ResourceLimit() {}

  static ResourceLimit of(AccountId account, Resource resource, BigDecimal amount) {
    ResourceLimit limit = new ResourceLimit();
    limit.key = key(account, resource);
    limit.amount = amount;
    return limit;
  }

  static Key key(AccountId account, Resource resource) {
    return new Key(account.value(), resource);
  }

  void change(BigDecimal newAmount) {
    amount = newAmount;
  }

  BigDecimal amount() {
    return amount;
  }

  @Embeddable
  record Key(
      @Column(name = "account_id") long accountId,
      @Enumerated(EnumType.STRING) @Column(length = 10) Resource resource)
      implements Serializable {}
}
