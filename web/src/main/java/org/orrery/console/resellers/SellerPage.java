package org.orrery.console.resellers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.SellerOffice;
import org.orrery.register.SellerItem;
import org.orrery.register.SellerRegister;
import org.orrery.shared.SellerId;

/** Shows a seller: its clock, its books at the end of a day, and where the rest is. */
@Named
@RequestScoped
public class SellerPage {

  @Inject SellerRegister sellers;
  @Inject SellerOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable SellerItem seller;
  private @Nullable List<BookSum> books;

  /** The seller that the address names; without a name the caller's own. */
  public SellerItem getSeller() {
    if (seller == null) {
      seller = sellers.read(call.caller(), id());
    }
    return seller;
  }

  /** At the end of which day the books are shown. */
  public LocalDate getDay() {
    LocalDate day = query.day("on");
    return day == null ? getSeller().openOn() : day;
  }

  /** What its customers' accounts came to: retail. */
  public List<BookSum> getBooks() {
    if (books == null) {
      books =
          office.trialBalance(call.caller(), id(), getDay()).sums().stream()
              .map(BookSum::of)
              .toList();
    }
    return books;
  }

  private SellerId id() {
    return call.seller(query.number("id"));
  }
}
