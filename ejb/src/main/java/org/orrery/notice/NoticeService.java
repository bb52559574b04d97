package org.orrery.notice;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.security.CallOrigin;
import org.orrery.security.Door;
import org.orrery.shared.SellerId;
import org.orrery.trail.Trail;
import org.orrery.vault.SellerSecrets;

/**
 * Takes payment notices: proves each by its provider's signature, and books it once.
 *
 * <p>A payment that fits no account is kept for a person, never lost. A notice that is not proven
 * leaves nothing but a count.
 */
@Stateless
public class NoticeService {

  private static final Logger LOG = Logger.getLogger(NoticeService.class.getName());

  private static final int OK = 200;

  @Inject @Any Instance<NoticeScheme> schemes;
  @Inject SellerSecrets secrets;
  @Inject NoticeBooking booking;
  @Inject RefusedNotices refused;
  @Inject CallOrigin origin;
  @Inject Trail trail;

  /**
   * Takes a notice.
   *
   * @param method the provider, as in the path: {@code paypal}, {@code worldpay}, {@code 2checkout}
   * @param seller whose customer paid
   */
  public NoticeReply receive(String method, SellerId seller, NoticeRequest request) {
    Optional<NoticeScheme> scheme =
        schemes.stream()
            .filter(s -> s.method().wireName().toLowerCase(Locale.ROOT).equals(method))
            .findFirst();
    if (scheme.isEmpty()) {
      return NoticeReply.UNKNOWN_METHOD;
    }
    origin.enters(Door.NOTICE, "notice." + method);
    origin.asks("seller=" + seller);
    Optional<Notice> notice = scheme.get().read(request, name -> secrets.find(seller, name));
    if (notice.filter(Notice::isWhole).isEmpty()) {
      refused.count();
      LOG.log(
          Level.WARNING,
          "a notice of {0} for seller {1} is not proven, or names no payment; refused",
          new Object[] {method, seller});
      return NoticeReply.REFUSED;
    }
    origin.asks("seller=" + seller + ", transaction=" + notice.get().transactionId());
    trail.done();
    if (notice.get().meaning() != Notice.Meaning.NOTHING) {
      booking.take(scheme.get().method(), seller, notice.get());
    }
    return new NoticeReply(OK, notice.get().receipt());
  }
}
