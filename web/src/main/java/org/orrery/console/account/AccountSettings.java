package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.account.ContactDetails;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Shown;
import org.orrery.fee.PurchaseView;
import org.orrery.fee.Purchases;
import org.orrery.office.ContactOffice;
import org.orrery.office.Contacts;
import org.orrery.office.PriceOffice;
import org.orrery.office.PromotionOffice;
import org.orrery.office.TaxOffice;
import org.orrery.plan.ResourceTariff;
import org.orrery.promotion.Discount;
import org.orrery.register.AccountItem;
import org.orrery.shared.SellerId;
import org.orrery.tax.AccountTax;

/** What is kept of an account besides its books: contacts, resources, taxes, promotions. */
@Named
@RequestScoped
public class AccountSettings {

  @Inject ContactOffice contacts;
  @Inject Purchases purchases;
  @Inject PriceOffice prices;
  @Inject TaxOffice taxes;
  @Inject PromotionOffice promotions;
  @Inject AccountPage page;
  @Inject ConsoleCall call;
  @Inject Shown shown;

  private @Nullable Contacts people;
  private @Nullable List<PurchaseView> holdings;
  private @Nullable List<ResourceTariff> offered;
  private @Nullable AccountTax tax;
  private @Nullable List<Discount> discounts;

  /** Whose it is, and who is billed. */
  public Contacts getContacts() {
    if (people == null) {
      people = contacts.of(call.caller(), page.id());
    }
    return people;
  }

  /** A contact's lines that are not empty, as they stand on a letter. */
  public List<String> lines(ContactDetails who) {
    List<String> lines = new ArrayList<>();
    lines.add(who.fullName());
    lines.add(who.company());
    lines.add(who.address1());
    lines.add(who.address2());
    lines.add(who.address3());
    lines.add((who.postalCode() + " " + who.city()).strip());
    lines.add((who.state() + " " + who.state2()).strip());
    lines.add(shown.country(who.country()));
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** What it has of its plan. */
  public List<PurchaseView> getHoldings() {
    if (holdings == null) {
      holdings = purchases.of(call.caller(), page.id());
    }
    return holdings;
  }

  /** What its plan offers, with limits and prices. */
  public List<ResourceTariff> getOffered() {
    if (offered == null) {
      AccountItem account = page.getAccount();
      offered =
          List.copyOf(
              prices
                  .tariff(call.caller(), account.planId(), account.periodId())
                  .resources()
                  .values());
    }
    return offered;
  }

  /** How it stands to taxes. */
  public AccountTax getTax() {
    if (tax == null) {
      tax = taxes.ofAccount(call.caller(), page.id());
    }
    return tax;
  }

  /** The states that the taxes of its seller know. */
  List<String> taxedStates() {
    SellerId seller = new SellerId(page.getAccount().seller());
    return taxes.rules(call.caller(), seller).stream()
        .map(rule -> rule.area().state())
        .filter(state -> !state.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** The promotions that it has. */
  public List<Discount> getPromotions() {
    if (discounts == null) {
      discounts = promotions.ofAccount(call.caller(), page.id());
    }
    return discounts;
  }
}
