package org.orrery.signup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.orrery.domain.DomainName;

/**
 * Decides whether a signup becomes an account at once. None is ever refused to the customer here:
 * whatever is doubtful waits for a moderator.
 *
 * <p>Source: H-Sphere guides on moderating accounts, as told in the API reference, section 6.10.
 */
final class SignupRules {

  private SignupRules() {}

  /**
   * All doubts about a request; none means that the account can be opened.
   *
   * @param billed whether the plan is
   * @param today the business date
   * @param taken whether an account has a domain
   */
  static Set<Doubt> doubts(
      SignupRequest request, boolean billed, LocalDate today, Predicate<DomainName> taken) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (billed) {
      paymentDoubt(request.payment(), doubts, today);
    }
    if (request.claimsTaxExemption()) {
      doubts.add(Doubt.TAX_EXEMPTION);
    }
    if (request.mode().domainKind().isPresent()) {
      domainDoubt(request.domainName(), taken).ifPresent(doubts::add);
    }
    return doubts;
  }

  private static void paymentDoubt(Payment payment, Set<Doubt> doubts, LocalDate today) {
    if (payment.type().isEmpty()) {
      doubts.add(Doubt.PAYMENT_MISSING);
    } else if (!payment.isTypeKnown()) {
      doubts.add(Doubt.PAYMENT_TYPE_UNKNOWN);
    } else if (payment.isCheck()) {
      doubts.add(Doubt.CHECK_PAYMENT);
    } else if (!payment.isCard()) {
      doubts.add(Doubt.WEB_PAYMENT);
    } else {
      cardDoubts(payment, doubts, today);
    }
  }

  private static void cardDoubts(Payment payment, Set<Doubt> doubts, LocalDate today) {
    if (!payment.isCardNumberValid()) {
      doubts.add(Doubt.CARD_NUMBER_INVALID);
    }
    YearMonth now = YearMonth.from(today);
    if (payment.expiresIn().filter(last -> !last.isBefore(now)).isEmpty()) {
      doubts.add(Doubt.CARD_EXPIRED);
    }
  }

  private static Optional<Doubt> domainDoubt(String text, Predicate<DomainName> taken) {
    if (text.isEmpty()) {
      return Optional.of(Doubt.DOMAIN_MISSING);
    }
    Optional<DomainName> name = DomainName.read(text);
    if (name.isEmpty()) {
      return Optional.of(Doubt.DOMAIN_INVALID);
    }
    return name.filter(taken).map(domain -> Doubt.DOMAIN_TAKEN);
  }
}
