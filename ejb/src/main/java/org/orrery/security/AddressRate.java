package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
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

  private final LongAdder refused = new LongAdder();

  /** Counts one request; tells after how many seconds to come again if it is one too many. */
  public OptionalLong take(String address) {
    int most = perMinute();
    boolean free =
        most == 0
            || ClientNetwork.isLoopback(address)
            || config.trustedAddresses().contains(address);
    if (free || rates.takeOfAddress(ClientNetwork.of(address), most)) {
      return OptionalLong.empty();
    }
    refused.increment();
    return OptionalLong.of(rates.secondsToNextMinute());
  }

  /** How many requests an address may make in a minute; 0 = any number. */
  public int perMinute() {
    return Math.toIntExact(settings.get(SettingCatalogue.CALLS_PER_MINUTE));
  }

  /** How many requests were one too many, since the server's start. */
  public long refusedCount() {
    return refused.sum();
  }
}
