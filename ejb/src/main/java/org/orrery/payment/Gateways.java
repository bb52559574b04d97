package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Knows the gateways that are installed. */
@ApplicationScoped
class Gateways {

  @Inject @Any Instance<PaymentGateway> installed;

  /**
   * The gateway of that name.
   *
   * @throws IllegalStateException if none is installed
   */
  PaymentGateway named(String name) {
    return installed.stream()
        .filter(gateway -> gateway.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no gateway " + name));
  }

  List<String> names() {
    return installed.stream().map(PaymentGateway::name).sorted().toList();
  }
}
