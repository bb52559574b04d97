package org.orrery.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Reads and stores accounts and whom they belong to. Never asks who calls. */
@ApplicationScoped
class AccountRepository {

  static final int ACCOUNTS_MAX = 1_000_000;

  @PersistenceContext EntityManager em;
  @Inject Database database;

  AccountId nextAccountId() {
    return new AccountId(next("account"));
  }

  CustomerId nextCustomerId() {
    return new CustomerId(next("customer"));
  }

  SellerId nextSellerId() {
    return new SellerId(next("seller"));
  }

  /** Stores at once, because other features refer to the row by SQL in the same transaction. */
  void add(Object... entities) {
    for (Object entity : entities) {
      em.persist(entity);
    }
    em.flush();
  }

  /** Writes what changed, so that SQL in the same transaction sees it. */
  void flush() {
    em.flush();
  }

  Optional<Seller> seller(SellerId id) {
    return Optional.ofNullable(em.find(Seller.class, id.value()));
  }

  /** An account that is not deleted. */
  Optional<Account> find(AccountId id) {
    return Optional.ofNullable(em.find(Account.class, id.value())).filter(a -> !a.isDeleted());
  }

  /** The same, to be read only: what most calls ask first, by one plain statement. */
  Optional<AccountView> view(AccountId id) {
    return database.find(
        """
        select id, customer_id, seller_id, currency, state, plan_id, plan_period_id, created_on,
               payment_type
        from account where id = ? and state <> 'DELETED'""",
        AccountView::read,
        id.value());
  }

  /**
   * An account that is not deleted, locked to the end of the transaction; waits for whoever has it.
   */
  Optional<Account> lock(AccountId id) {
    return lockAny(id).filter(a -> !a.isDeleted());
  }

  /** The same, deleted or not. */
  Optional<Account> lockAny(AccountId id) {
    Account account = em.find(Account.class, id.value());
    if (account == null) {
      return Optional.empty();
    }
    em.refresh(account, LockModeType.PESSIMISTIC_WRITE); // What was read before the wait is old.
    return Optional.of(account);
  }

  /** A customer's accounts that are not deleted, oldest first. */
  List<Account> of(CustomerId customer) {
    return em.createQuery(
            """
            select a from Account a
            where a.customerId = :customer
              and a.state <> org.orrery.account.AccountState.DELETED
            order by a.id""",
            Account.class)
        .setParameter("customer", customer.value())
        .setMaxResults(ACCOUNTS_MAX + 1)
        .getResultList();
  }

  /** Ids of all accounts that are not deleted, newest first. */
  List<Long> idsOfAll() {
    return em.createQuery(
            """
            select a.id from Account a
            where a.state <> org.orrery.account.AccountState.DELETED order by a.id desc""",
            Long.class)
        .setMaxResults(ACCOUNTS_MAX + 1)
        .getResultList();
  }

  /** Ids of a seller's accounts that are not deleted, newest first. */
  List<Long> idsOf(SellerId seller) {
    return em.createQuery(
            """
            select a.id from Account a
            where a.sellerId = :seller
              and a.state <> org.orrery.account.AccountState.DELETED
            order by a.id desc""",
            Long.class)
        .setParameter("seller", seller.value())
        .setMaxResults(ACCOUNTS_MAX + 1)
        .getResultList();
  }

  private long next(String table) {
    Object id =
        em.createNativeQuery("select nextval(pg_get_serial_sequence('orrery." + table + "', 'id'))")
            .getSingleResult();
    return ((Number) id).longValue();
  }
}
