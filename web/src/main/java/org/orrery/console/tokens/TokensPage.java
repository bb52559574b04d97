package org.orrery.console.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.TokenOffice;
import org.orrery.register.Page;
import org.orrery.security.ApiTokenView;
import org.orrery.security.ApiTokens;

/** Lists API tokens, shows one, and ends it. */
@Named
@RequestScoped
public class TokensPage {

  @Inject TokenOffice office;
  @Inject ApiTokens tokens;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;
  @Inject Clock clock;

  private @Nullable Page<ApiTokenView> page;
  private @Nullable ApiTokenView token;

  /** The part of the list that is asked for. */
  public Page<ApiTokenView> getPage() {
    if (page == null) {
      String login = query.text("login");
      page = office.list(call.caller(), login == null ? "" : login, isLiving(), query.page());
    }
    return page;
  }

  /** Whether those that have ended are left out. */
  public boolean isLiving() {
    return query.text("living") != null;
  }

  /** The token that the address names. */
  public ApiTokenView getToken() {
    if (token == null) {
      token = tokens.read(call.caller(), query.id("id"));
    }
    return token;
  }

  /** For the state of a token: ACTIVE, EXPIRED or REVOKED. */
  public String state(ApiTokenView shown) {
    if (shown.revokedAt().isPresent()) {
      return "REVOKED";
    }
    return clock.instant().isBefore(shown.expiresAt()) ? "ACTIVE" : "EXPIRED";
  }

  /** Ends the token. */
  public void revoke() {
    long id = query.id("id");
    changes.makeAndShow(
        Change.of("revokeToken").with("tokenId", id),
        caller -> {
          tokens.revoke(caller, id);
          return "/admin/token?id=" + id;
        });
  }
}
