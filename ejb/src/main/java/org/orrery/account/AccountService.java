package org.orrery.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.ResultTooLargeException;
import org.orrery.shared.SellerId;

/**
 * Finds accounts for callers who may see them, and for nobody else.
 *
 * <p>Every door comes through here, so that no two can differ in what they allow: a user sees its
 * own accounts, a reseller its customers', staff all; and of staff only administrators change any,
 * because nothing here but what reads knows of support. What a caller may not see does not exist
 * for it. An API token that is for certain accounts is refused all others, whether there are such
 * accounts or not, and whatever is about no account in particular, by {@link
 * org.orrery.security.TokenAccountException}.
 *
 * <p>No enterprise bean: every call passes it, mostly more than once, and what it reads or locks it
 * does in the transaction of who asks. Without one it reads, and {@link #lock} and {@link
 * #lockManaged} refuse.
 */
@ApplicationScoped
public class AccountService {

  @Inject AccountRepository accounts;
  @Inject AccountClaims claims;

  /**
   * Refuses customers who are closed out, whatever they ask for; staff never are.
   *
   * @throws AccessDeniedException if the caller has no account left
   * @throws AccountSuspendedException if all of the caller's own accounts are suspended
   */
  public void requireStanding(Caller caller) {
    if (!caller.isStaff()) {
      own(caller).requireStanding();
    }
  }

  /**
   * Refuses callers who are not administrators or resellers in good standing, for all they sell.
   *
   * @throws AccessDeniedException if the caller is a user
   * @throws AccountSuspendedException if the caller is a suspended reseller
   * @throws org.orrery.security.TokenAccountException if its token is for certain accounts only
   */
  public void requireManager(Caller caller) {
    requireManagerOfSome(caller);
    caller.grant().requireAllAccounts();
  }

  /** The same for what is good for managers of certain accounts too. */
  public void requireManagerOfSome(Caller caller) {
    requireStanding(caller);
    if (!caller.isManager()) {
      throw new AccessDeniedException(
          "Only an administrator or a reseller may do this; a reseller's token has to ask for"
              + " reseller mode");
    }
  }

  /**
   * Lets an administrator act for any seller, and a reseller in good standing for itself.
   *
   * @throws AccessDeniedException if the caller is a user, or a reseller and the seller another
   * @throws AccountSuspendedException if the caller is a suspended reseller
   * @throws SellerNotFoundException if there is no such seller
   */
  public void requireSeller(Caller caller, SellerId seller) {
    if (!actsFor(caller, seller)) {
      throw new AccessDeniedException("A reseller acts for itself alone");
    }
    currency(seller); // Refuses a seller that there is not.
  }

  /**
   * Lets an administrator alone act: for the whole installation.
   *
   * @throws AccessDeniedException if the caller is anybody else
   * @throws AccountSuspendedException if the caller is suspended
   * @throws org.orrery.security.TokenAccountException if its token is for certain accounts only
   */
  public void requireAdministrator(Caller caller) {
    requireRoleOfAdministrator(caller);
    caller.grant().requireAllAccounts();
  }

  /**
   * Lets an administrator alone act: on one account, whether there is such an account or not.
   *
   * @throws AccessDeniedException if the caller is anybody else
   * @throws AccountSuspendedException if the caller is suspended
   * @throws org.orrery.security.TokenAccountException if its token is not for the account
   */
  public void requireAdministrator(Caller caller, AccountId account) {
    requireRoleOfAdministrator(caller);
    caller.grant().require(account);
  }

  private void requireRoleOfAdministrator(Caller caller) {
    if (caller.role() != Role.ADMINISTRATOR) {
      requireManagerOfSome(caller); // Who is suspended is told so, as everywhere.
      throw new AccessDeniedException("Only an administrator may do this");
    }
  }

  /**
   * Tells whether a manager acts for a seller; of others it is not told what they have.
   *
   * @throws AccessDeniedException if the caller is a user
   * @throws AccountSuspendedException if the caller is a suspended reseller
   * @throws org.orrery.security.TokenAccountException if its token is for certain accounts only
   */
  public boolean actsFor(Caller caller, SellerId seller) {
    requireManager(caller);
    return caller.role() == Role.ADMINISTRATOR || seller.equals(caller.seller());
  }

  /**
   * An account that the caller manages, locked until the transaction ends.
   *
   * @throws AccessDeniedException if the caller is a user, whatever the account
   * @throws AccountNotFoundException if there is no such account among those the caller manages
   */
  public AccountView lockManaged(Caller caller, AccountId id) {
    requireManagerOfSome(caller);
    caller.grant().require(id);
    return accounts
        .lock(id)
        .map(Account::view)
        .filter(account -> isManagedBy(caller, account))
        .orElseThrow(() -> new AccountNotFoundException(id));
  }

  /**
   * An account for an operator, locked until the transaction ends; waits for whoever has it.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public AccountView lock(AccountId id) {
    return accounts.lock(id).map(Account::view).orElseThrow(() -> new AccountNotFoundException(id));
  }

  /**
   * An account that the caller may read.
   *
   * @throws AccountNotFoundException if there is no such account among those the caller may see
   * @throws AccountSuspendedException if it is the caller's own and suspended
   */
  public AccountView readable(Caller caller, AccountId id) {
    return readable(caller, id, accounts::view, Function.identity());
  }

  /**
   * The same for who reads an account together with what is its own, in one statement.
   *
   * @param reader finds it unless the account is deleted; not asked where the caller's token is for
   *     other accounts
   * @param view the account in what was found
   * @throws AccountNotFoundException if there is no such account among those the caller may see
   * @throws AccountSuspendedException if it is the caller's own and suspended
   */
  public <T> T readable(
      Caller caller,
      AccountId id,
      Function<AccountId, Optional<T>> reader,
      Function<T, AccountView> view) {
    caller.grant().require(id);
    T found = reader.apply(id).orElseThrow(() -> new AccountNotFoundException(id));
    AccountView account = view.apply(found);
    boolean sees = caller.isStaff() || isManagedBy(caller, account);
    if (!sees && !owns(caller, account)) {
      throw new AccountNotFoundException(id);
    }
    requireStanding(caller);
    if (!sees && account.state() == AccountState.SUSPENDED) {
      throw new AccountSuspendedException(id);
    }
    return found;
  }

  /**
   * An account that the caller may see. Unlike {@link #readable} it shows owners a suspended one:
   * some things, such as invoices, stay visible to them.
   *
   * @throws AccountNotFoundException if there is no such account among those the caller may see
   */
  public AccountView visible(Caller caller, AccountId id) {
    caller.grant().require(id);
    return accounts
        .view(id)
        .filter(found -> caller.isStaff() || isManagedBy(caller, found) || owns(caller, found))
        .orElseThrow(() -> new AccountNotFoundException(id));
  }

  /**
   * The account that a call without an account id acts on: the token's, or else the login's first
   * among those that an API token is for.
   *
   * @throws AccountNotFoundException if the token names one that the caller may not see
   * @throws AccessDeniedException if the login has no account left
   */
  public AccountView acting(Caller caller) {
    if (caller.tokenAccount() != 0) {
      return readable(caller, new AccountId(caller.tokenAccount()));
    }
    return readable(caller, own(caller).first(caller.grant()).id());
  }

  /**
   * The same for what changes the account: support sees it, and has nothing to change there.
   *
   * @throws AccessDeniedException if the caller only sees it
   */
  public AccountView actingToChange(Caller caller) {
    AccountView account = acting(caller);
    if (!isManagedBy(caller, account) && !owns(caller, account)) {
      throw new AccessDeniedException("Support reads accounts and changes none");
    }
    return account;
  }

  /**
   * Ids of the accounts that the caller may see, newest first, without deleted ones.
   *
   * @throws AccountSuspendedException if all of the caller's own accounts are suspended
   * @throws ResultTooLargeException if there are more than {@value AccountRepository#ACCOUNTS_MAX}
   */
  public List<Long> visibleIds(Caller caller) {
    requireStanding(caller);
    List<Long> ids = ids(caller);
    if (ids.size() > AccountRepository.ACCOUNTS_MAX) {
      throw new ResultTooLargeException(AccountRepository.ACCOUNTS_MAX);
    }
    return caller.grant().isForAllAccounts()
        ? ids
        : ids.stream().filter(id -> caller.grant().covers(new AccountId(id))).toList();
  }

  private List<Long> ids(Caller caller) {
    return switch (caller.role()) {
      case ADMINISTRATOR, SUPPORT -> accounts.idsOfAll();
      case RESELLER -> accounts.idsOf(caller.seller());
      case USER -> own(caller).ids().sorted(Comparator.reverseOrder()).toList();
    };
  }

  /** Tells whether the account is one that the caller sells and may change. */
  public boolean isManagedBy(Caller caller, AccountView account) {
    return caller.role() == Role.ADMINISTRATOR
        || (caller.role() == Role.RESELLER && account.seller().equals(caller.seller()));
  }

  /**
   * For the bill run: locks those of the accounts that nobody else has, deleted ones left out.
   *
   * @return by ascending id
   */
  public List<AccountView> claim(Collection<AccountId> ids) {
    return claims.lockFree(ids);
  }

  /** The accounts that are not deleted, none of them locked: for looking ahead. */
  public List<AccountView> look(Collection<AccountId> ids) {
    return claims.read(ids);
  }

  /**
   * The currency that a seller sells in.
   *
   * @throws SellerNotFoundException if there is no such seller
   */
  public Currency currency(SellerId seller) {
    return accounts
        .seller(seller)
        .map(Seller::currency)
        .orElseThrow(() -> new SellerNotFoundException(seller));
  }

  private OwnAccounts own(Caller caller) {
    return OwnAccounts.of(accounts.of(caller.customer()));
  }

  private static boolean owns(Caller caller, AccountView account) {
    return account.customer().equals(caller.customer());
  }
}
