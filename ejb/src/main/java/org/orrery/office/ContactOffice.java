package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.orrery.account.AccountService;
import org.orrery.account.ContactDetails;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;

/** Shows and changes the names, addresses and telephone numbers of accounts. */
@Stateless
public class ContactOffice {

  private static final String STORE =
      """
      insert into contact (account_id, kind, first_name, last_name, company, address1, address2,
        address3, city, state, state2, country, postal_code, phone, fax, email)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (account_id, kind) do update set first_name = excluded.first_name,
        last_name = excluded.last_name, company = excluded.company, address1 = excluded.address1,
        address2 = excluded.address2, address3 = excluded.address3, city = excluded.city,
        state = excluded.state, state2 = excluded.state2, country = excluded.country,
        postal_code = excluded.postal_code, phone = excluded.phone, fax = excluded.fax,
        email = excluded.email""";

  @Inject AccountService accounts;
  @Inject Database database;

  /** Whose details they are. */
  public enum Kind {
    /** Whose account it is. */
    OWNER,
    /** Who is billed. */
    BILLING
  }

  /** Those of an account. Refuses as {@link AccountService#readable} does. */
  public Contacts of(Caller caller, AccountId account) {
    accounts.readable(caller, account);
    Map<Kind, ContactDetails> found =
        database
            .query(
                "select * from contact where account_id = ? limit 2",
                row -> Map.entry(Kind.valueOf(row.getString("kind")), ContactDetails.read(row)),
                account.value())
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Contacts(
        found.getOrDefault(Kind.OWNER, ContactDetails.EMPTY),
        found.getOrDefault(Kind.BILLING, ContactDetails.EMPTY));
  }

  /**
   * Replaces all details of one kind. Invoices that have their number keep what they say.
   *
   * <p>Refuses as {@link AccountService#lockManaged} does.
   */
  public void set(Caller caller, AccountId account, Kind kind, ContactDetails details) {
    accounts.lockManaged(caller, account);
    database.update(
        STORE,
        account.value(),
        kind.name(),
        details.firstName(),
        details.lastName(),
        details.company(),
        details.address1(),
        details.address2(),
        details.address3(),
        details.city(),
        details.state(),
        details.state2(),
        details.country(),
        details.postalCode(),
        details.phone(),
        details.fax(),
        details.email());
  }
}
