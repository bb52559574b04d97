package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.TokenOffice;
import org.orrery.office.TrailOffice;
import org.orrery.register.Page;
import org.orrery.security.ApiTokenView;
import org.orrery.trail.TrailDesk;
import org.orrery.trail.TrailEntry;

/** Who did what to an account, and which API tokens its login has. */
@Named
@RequestScoped
public class AccountTrail {

  @Inject TrailOffice trail;
  @Inject TokenOffice tokens;
  @Inject AccountPage page;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<TrailEntry> entries;
  private @Nullable Page<ApiTokenView> shown;

  /** The calls that named the account, newest first. */
  public Page<TrailEntry> getEntries() {
    if (entries == null) {
      Map<String, String> filters = new HashMap<>();
      filters.put("account", page.id().toString());
      Long after = query.number("after");
      filters.put("before", after == null ? "" : after.toString());
      List<TrailEntry> rows = trail.search(call.caller(), filters);
      Long next = rows.size() < TrailDesk.PAGE_MAX ? null : (Long) rows.get(rows.size() - 1).id();
      entries = new Page<>(rows, next);
    }
    return entries;
  }

  /** Those of its login that the caller may see. */
  public Page<ApiTokenView> getTokens() {
    if (shown == null) {
      shown = tokens.list(call.caller(), page.getAccount().login(), false, query.page());
    }
    return shown;
  }
}
