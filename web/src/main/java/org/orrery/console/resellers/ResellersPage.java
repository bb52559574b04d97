package org.orrery.console.resellers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.register.Page;
import org.orrery.register.SellerItem;
import org.orrery.register.SellerRegister;

/** Lists sellers: the host and its resellers. */
@Named
@RequestScoped
public class ResellersPage {

  @Inject SellerRegister sellers;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<SellerItem> page;

  /** The part of the list that is asked for. */
  public Page<SellerItem> getPage() {
    if (page == null) {
      page = sellers.list(call.caller(), query.page());
    }
    return page;
  }
}
