package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;

/** What an operator may change while the product runs; read anew each time. */
@ApplicationScoped
class PaymentSettings {

  @Inject Settings settings;

  /** Whether regular fees are charged to the card at once, whatever the credit limit. */
  boolean isAnniversary() {
    return settings.get(SettingCatalogue.BILLING_MODE);
  }

  RetryDays retryDays() {
    return RetryDays.read(settings.get(SettingCatalogue.RETRY_DAYS));
  }

  /** What every key begins with. */
  String keyPrefix() {
    return settings.get(SettingCatalogue.KEY_PREFIX);
  }
}
