package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.orrery.platform.ClientNetwork;
import org.orrery.platform.OrreryConfig;
import org.orrery.setting.RecentSettings;
import org.orrery.setting.SettingCatalogue;

/**
 * How often one address may knock, asked by the door before it reads anything and answered without
 * the database. Loopback and {@code ORRERY_TRUSTED_ADDRESSES} knock as often as they like.
 */
@ApplicationScoped
public class AddressRate {

  @Inject CallRates rates;
  @Inject RecentSettings settings;
  @Inject OrreryConfig config;

  /** Counts one request; tells after how many seconds to come again if it is one too many. */
  public OptionalLong take(String address) {
    int most = Math.toIntExact(settings.get(SettingCatalogue.CALLS_PER_MINUTE));
    boolean free =
        most == 0
            || ClientNetwork.isLoopback(address)
            || config.trustedAddresses().contains(address);
    return free || rates.takeOfAddress(ClientNetwork.of(address), most)
        ? OptionalLong.empty()
        : OptionalLong.of(rates.secondsToNextMinute());
  }
}
