package org.orrery.signup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.account.ContactDetails;
import org.orrery.shared.SellerId;

/**
 * All that is known of a signup.
 *
 * @param state MODERATED, CREATED or REJECTED
 * @param doubts why it waits, or waited: names of {@link Doubt}
 * @param account that came of it; null = none
 * @param refusalReason as the customer was told; empty = not refused, or without a word
 * @param parameters by name; what may be a secret has the value {@code *}
 */
public record SignupDetails(
    long id,
    SellerId seller,
    String state,
    List<String> doubts,
    Instant requestedAt,
    @Nullable Long account,
    String refusalReason,
    Wish wish,
    ContactDetails owner,
    ContactDetails billing,
    List<Parameter> parameters) {

  /** Copies the lists. */
  public SignupDetails {
    doubts = List.copyOf(doubts);
    parameters = List.copyOf(parameters);
  }

  /**
   * What the customer wants.
   *
   * @param mode what about the domain
   * @param card brand, last four digits and expiry; empty = none
   */
  public record Wish(
      int planId,
      int periodId,
      String login,
      String description,
      String mode,
      String domainName,
      String paymentType,
      String card,
      String promoCode,
      String remoteAddress) {}

  /** One of the pairs that the form sent besides. */
  public record Parameter(String name, String value) {}
}
