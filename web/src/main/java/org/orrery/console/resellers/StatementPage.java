package org.orrery.console.resellers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.ledger.AccountStatement;
import org.orrery.office.ProofOffice;
import org.orrery.shared.AccountId;

/** Shows what happened to the balance of an account: of a reseller's, its wholesale. */
@Named
@RequestScoped
public class StatementPage {

  @Inject ProofOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable AccountStatement statement;

  /** The statement of the account and span that the address names. */
  public AccountStatement getStatement() {
    if (statement == null) {
      AccountId account = new AccountId(query.id("account"));
      statement = office.statement(call.caller(), account, query.day("from"), query.day("to"));
    }
    return statement;
  }
}
