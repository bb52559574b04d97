package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.oversight.Oversight;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.trail.TrailDesk;
import org.orrery.trail.TrailEntry;
import org.orrery.trail.TrailFilter;

/** The audit trail, for those who act for a seller: an administrator's is that of all. */
@Stateless
public class TrailOffice {

  @Inject Oversight oversight;
  @Inject TrailDesk trail;

  /**
   * The newest entries that all filters let through; at most {@link TrailDesk#PAGE_MAX}. To a
   * reseller the trail is what was done by callers who acted for it.
   *
   * @param filters names and values as {@link TrailFilter} has them
   * @throws org.orrery.security.AccessDeniedException if the caller is a user, or support and names
   *     no account
   * @throws org.orrery.shared.InvalidValueException if there is no such filter or value
   */
  public List<TrailEntry> search(Caller caller, Map<String, String> filters) {
    return trail.page(seen(caller, filters));
  }

  /** The same for a file; at most {@link TrailDesk#PART_MAX}. Refuses as {@link #search}. */
  public List<TrailEntry> part(Caller caller, Map<String, String> filters) {
    return trail.part(seen(caller, filters));
  }

  private TrailFilter seen(Caller caller, Map<String, String> filters) {
    oversight.require(caller);
    Map<String, String> seen = new TreeMap<>(filters);
    if (caller.role() == Role.SUPPORT && !seen.containsKey("account")) {
      throw new AccessDeniedException("Support reads the trail of an account: name it");
    }
    if (!caller.isStaff()) {
      seen.put("seller", caller.seller().toString());
    }
    return TrailFilter.of(seen);
  }

  /**
   * One entry, as {@link #search} would show it.
   *
   * @throws org.orrery.security.AccessDeniedException if the caller is a user
   * @throws InvalidValueException if there is none that the caller may see
   */
  public TrailEntry read(Caller caller, long entry) {
    return only(entry, search(caller, Map.of("id", Long.toString(entry))));
  }

  /**
   * One entry of an account, as {@link #search} would show it.
   *
   * @throws org.orrery.security.AccessDeniedException if the caller is a user
   * @throws InvalidValueException if there is none of the account that the caller may see
   */
  public TrailEntry read(Caller caller, long entry, AccountId account) {
    Map<String, String> filters = Map.of("id", Long.toString(entry), "account", account.toString());
    return only(entry, search(caller, filters));
  }

  private static TrailEntry only(long entry, List<TrailEntry> found) {
    return found.stream()
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("there is no entry " + entry));
  }
}
