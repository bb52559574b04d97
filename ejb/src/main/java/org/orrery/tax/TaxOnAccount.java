package org.orrery.tax;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.account.AccountOpened;
import org.orrery.account.TaxExemptionClaim;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.AccountId;

/** Keeps what a signup claimed with the new account, before anything is charged. */
@ApplicationScoped
class TaxOnAccount {

  /** After the books, before the features that charge, which have the default priority. */
  private static final int BEFORE_CHARGING = 200;

  private static final String SIGNUP = "signup";

  @Inject AccountTaxRepository accounts;
  @Inject Settings settings;

  void open(@Observes @Priority(BEFORE_CHARGING) AccountOpened opened) {
    if (!opened.exemption().code().isEmpty()) {
      keep(opened.account().id(), opened.exemption());
    }
  }

  private void keep(AccountId account, TaxExemptionClaim claim) {
    ExemptionPolicy policy = ExemptionPolicy.valueOf(settings.get(SettingCatalogue.TAX_EXEMPTION));
    if (policy != ExemptionPolicy.OFF) {
      boolean exempt = claim.granted() && policy == ExemptionPolicy.ON;
      accounts.store(account, new AccountTax(true, exempt, claim.code()), SIGNUP);
    }
  }
}
