package org.orrery.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
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

  private static final String INSERT =
      """
      with opened as (
        insert into account (id, customer_id, seller_id, plan_id, plan_period_id, currency,
          description, payment_type, promo_code, exemption_code, exemption_granted, signup_address,
          state, created_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
      insert into contact (account_id, kind, %s)
      select opened.id, given.* from opened, (values
        ('OWNER', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
        ('BILLING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)) as given"""
          .formatted(ContactDetails.COLUMNS);

  @PersistenceContext EntityManager em;
  @Inject Database database;

  /**
   * Who was added, under a number that none has.
   *
   * @param firstAccount a number for an account of his, which none has either
   */
  record NewCustomer(CustomerId id, AccountId firstAccount) {}

  NewCustomer addCustomer(SellerId seller, Instant now) {
    return database
        .find(
            """
            insert into customer (seller_id, created_at) values (?, ?)
            returning id, nextval(pg_get_serial_sequence('account', 'id'))""",
            row -> new NewCustomer(new CustomerId(row.getLong(1)), new AccountId(row.getLong(2))),
            seller.value(),
            now)
        .orElseThrow();
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

  /** Adds an account as it opens, and its two contacts, by one statement. */
  void open(AccountView account, AccountOpening opening) {
    List<Object> values =
        new ArrayList<>(
            List.of(
                account.id().value(),
                account.customer().value(),
                account.seller().value(),
                account.planId(),
                account.periodId(),
                account.currency().getCurrencyCode(),
                opening.description(),
                opening.paymentType(),
                opening.promoCode(),
                opening.exemption().code(),
                opening.exemption().granted(),
                opening.signupAddress(),
                account.state().name(),
                account.createdOn()));
    values.addAll(opening.owner().values());
    values.addAll(opening.billing().values());
    database.update(INSERT, values.toArray());
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
    return database.number("select nextval(pg_get_serial_sequence('" + table + "', 'id'))");
  }
}
