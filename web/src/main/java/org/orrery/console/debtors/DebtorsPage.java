package org.orrery.console.debtors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.dunning.DebtorOrder;
import org.orrery.dunning.DebtorView;
import org.orrery.dunning.DunningTerms;
import org.orrery.office.SellerOffice;
import org.orrery.shared.SellerId;

/** Lists those who owe a seller too much, oldest first or by what they owe. */
@Named
@RequestScoped
public class DebtorsPage {

  @Inject SellerOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable List<DebtorView> shown;
  private @Nullable DunningTerms terms;

  /** The part of the list that is asked for. */
  public List<DebtorView> getDebtors() {
    return shown().stream().limit(Query.ROWS).toList();
  }

  /** Where the next part begins; null = there is none. */
  public @Nullable Long getNext() {
    return shown().size() > Query.ROWS ? Long.valueOf(skipped() + Query.ROWS) : null;
  }

  /** Whether who owes most comes first. */
  public boolean isByOwed() {
    return order() == DebtorOrder.MOST;
  }

  /** The same list from its beginning, in another order. */
  public String path(String order) {
    Long seller = query.number("seller");
    return "/admin/debtors?by=" + order + (seller == null ? "" : "&seller=" + seller);
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

  private DebtorOrder order() {
    return "owed".equals(query.text("by")) ? DebtorOrder.MOST : DebtorOrder.OLDEST;
  }

  private int skipped() {
    Integer skipped = query.smallNumber("skip");
    return skipped == null ? 0 : skipped;
  }

  /** One more than the part holds, if there are so many. */
  private List<DebtorView> shown() {
    if (shown == null) {
      shown = office.debtors(call.caller(), seller(), order(), skipped(), Query.ROWS + 1);
    }
    return shown;
  }
}
