package org.orrery.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A domain that an account holds, until it is released; then the name is free for others. */
@Entity
@Table(name = "domain")
class Domain {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "account_id", nullable = false, updatable = false)
  private long accountId;

  @Column(nullable = false, updatable = false, length = 253)
  private String name = "";

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  private DomainKind kind = DomainKind.TRANSFER;

  @Column(name = "created_on", nullable = false, updatable = false)
  private LocalDate createdOn = LocalDate.EPOCH;

  @Column(name = "released_on")
  private @Nullable LocalDate releasedOn;

  protected Domain() {}

  void release(LocalDate on) {
    releasedOn = on;
  }

  String name() {
    return name;
  }
}
