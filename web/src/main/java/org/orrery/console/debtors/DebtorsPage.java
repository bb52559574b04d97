package org.orrery.console.debtors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.dunning.DebtorView;
import org.orrery.dunning.DunningTerms;
import org.orrery.office.SellerOffice;
import org.orrery.shared.SellerId;

/** Lists those who owe a seller too much, oldest first. */
@Named
@RequestScoped
public class DebtorsPage {

  @Inject SellerOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable List<DebtorView> all;
  private @Nullable DunningTerms terms;

  /** The part of the list that is asked for. */
  public List<DebtorView> getDebtors() {
    return all().stream().skip(skipped()).limit(Query.ROWS).toList();
  }

  /** How many there are. */
  public int getCount() {
    return all().size();
  }

  /** Where the next part begins; null = there is none. */
  public @Nullable Long getNext() {
    long next = skipped() + Query.ROWS;
    return next < all().size() ? next : null;
  }

  /** What the seller does about them. */
  public DunningTerms getTerms() {
    if (terms == null) {
      terms = office.dunning(call.caller(), seller());
    }
    return terms;
  }

  /** Whose debtors they are. */
  public SellerId seller() {
    return call.seller(query.number("seller"));
  }

  private long skipped() {
    Long skipped = query.number("skip");
    return skipped == null ? 0 : skipped;
  }

  private List<DebtorView> all() {
    if (all == null) {
      all = office.debtors(call.caller(), seller());
    }
    return all;
  }
}
