package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.Typed;
import org.orrery.office.TaxOffice;
import org.orrery.tax.AccountTax;

/** Sets what is particular to the taxes of an account. */
@Named
@RequestScoped
public class TaxForm {

  @Inject TaxOffice taxes;
  @Inject AccountSettings settings;
  @Inject Changes changes;
  @Inject AccountPage page;

  private @Nullable Boolean taxable;
  private @Nullable Boolean exempt;
  private @Nullable String code;

  /** Sets all of it. */
  public void change() {
    try {
      AccountTax wanted = new AccountTax(isTaxable(), isExempt(), Typed.text(getCode()));
      changes.makeAndShow(
          Change.of("setAccountTax")
              .about(page.id().value())
              .with("taxable", wanted.taxable())
              .with("exempt", wanted.exempt())
              .with("exemptionCode", wanted.exemptionCode()),
          caller -> {
            taxes.setOfAccount(caller, page.id(), wanted);
            return page.path(Tab.TAXES);
          });
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  /** Whether taxes are added at all. */
  public boolean isTaxable() {
    return taxable == null ? settings.getTax().taxable() : taxable;
  }

  /** As it is ticked. */
  public void setTaxable(boolean taxable) {
    this.taxable = taxable;
  }

  /** Whether its exemption was granted. */
  public boolean isExempt() {
    return exempt == null ? settings.getTax().exempt() : exempt;
  }

  /** As it is ticked. */
  public void setExempt(boolean exempt) {
    this.exempt = exempt;
  }

  /** What it claims the exemption by. */
  public String getCode() {
    return code == null ? settings.getTax().exemptionCode() : code;
  }

  /** As it is typed. */
  public void setCode(String code) {
    this.code = code;
  }
}
