package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.signup.SignupDetails;

/**
 * All that is known of a signup.
 *
 * @param state MODERATED, CREATED or REJECTED
 * @param accountId absent = it became none
 * @param card brand, last four digits and expiry; empty = none
 * @param refusalReason as the customer was told; empty = none
 * @param parameters what the form sent besides; what may be a secret has the value *
 */
public record SignupDetailsBody(
    long id,
    long seller,
    String state,
    List<String> doubts,
    String requestedAt,
    @Nullable Long accountId,
    String refusalReason,
    int planId,
    int periodId,
    String login,
    String description,
    String mode,
    String domainName,
    String paymentType,
    String card,
    String promoCode,
    String remoteAddress,
    ContactBody owner,
    ContactBody billing,
    List<SignupParameterBody> parameters) {
  /** Shows it. */
  public static SignupDetailsBody of(SignupDetails signup) {
    SignupDetails.Wish wish = signup.wish();
    return new SignupDetailsBody(
        signup.id(),
        signup.seller().value(),
        signup.state(),
        signup.doubts(),
        signup.requestedAt().toString(),
        signup.account(),
        signup.refusalReason(),
        wish.planId(),
        wish.periodId(),
        wish.login(),
        wish.description(),
        wish.mode(),
        wish.domainName(),
        wish.paymentType(),
        wish.card(),
        wish.promoCode(),
        wish.remoteAddress(),
        ContactBody.of(signup.owner()),
        ContactBody.of(signup.billing()),
        signup.parameters().stream()
            .map(pair -> new SignupParameterBody(pair.name(), pair.value()))
            .toList());
  }
}
