package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.orrery.platform.ClientNetwork;
import org.orrery.platform.Database;
import org.orrery.platform.OrreryConfig;

/**
 * How often one address may knock, asked by the door before it reads anything and answered without
 * the database. Loopback and {@code ORRERY_TRUSTED_ADDRESSES} knock as often as they like.
 */
@ApplicationScoped
public class AddressRate {

  private static final String SETTING = "access.calls_per_minute";
  private static final int AT_FIRST = 6_000;

  @Inject CallRates rates;
  @Inject Database database;
  @Inject OrreryConfig config;

  private final LongAdder refused = new LongAdder();
  private volatile int perMinute = AT_FIRST;

  /** Counts one request; tells after how many seconds to come again if it is one too many. */
  public OptionalLong take(String address) {
    int most = perMinute;
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
    return perMinute;
  }

  /** How many requests were one too many, since the server's start. */
  public long refusedCount() {
    return refused.sum();
  }

  /** Reads the setting anew; what it cannot be leaves the limit as it was. */
  void refresh() {
    String value =
        database
            .find("select value from setting where name = ?", row -> row.getString(1), SETTING)
            .orElse("");
    if (!value.matches("[0-9]{1,9}")) {
      throw new IllegalStateException("setting " + SETTING + " is a number of requests");
    }
    perMinute = Integer.parseInt(value);
  }
}
