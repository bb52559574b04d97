package org.orrery.payment;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Says at start which sellers only pretend to charge cards, and has the cards tried again that a
 * key or a driver was missing for: it may be there now.
 */
@Singleton
@Startup
@DependsOn("FirstStart")
public class GatewayCheck {

  private static final Logger LOG = Logger.getLogger(GatewayCheck.class.getName());

  @Inject PaymentDesk desk;

  @PostConstruct
  void check() {
    String pretending = desk.sandboxSellers();
    if (!pretending.isEmpty()) {
      LOG.warning(() -> "NO MONEY COMES IN by cards: sandbox gateway of sellers " + pretending);
    }
    desk.tryHeldUpAgain();
  }
}
