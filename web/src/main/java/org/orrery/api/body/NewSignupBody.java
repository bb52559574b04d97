package org.orrery.api.body;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.account.ContactDetails;
import org.orrery.security.Login;
import org.orrery.security.Password;
import org.orrery.signup.Payment;
import org.orrery.signup.SignupMode;
import org.orrery.signup.SignupRequest;

/**
 * A signup.
 *
 * @param billing absent = the owner
 * @param payment absent = there is nothing to pay
 * @param mode empty, signup, 3ldomain, service; absent = empty
 * @param parameters as otherParams of signupUser
 */
public record NewSignupBody(
    @Nullable Integer planId,
    @Nullable Integer periodId,
    @Nullable String login,
    @Nullable String password,
    @Nullable String description,
    @Nullable ContactBody owner,
    @Nullable ContactBody billing,
    @Nullable CardBody payment,
    @Nullable String mode,
    @Nullable Map<String, String> parameters) {
  /** What is wanted, with what may not be missing. */
  public SignupRequest wanted() {
    ContactDetails whose = owner == null ? ContactDetails.EMPTY : owner.wanted();
    return new SignupRequest(
        Given.value("planId", planId),
        Given.value("periodId", periodId),
        new Login(Given.value("login", login)),
        new Password(Given.value("password", password)),
        Given.text(description),
        whose,
        billing == null ? whose : billing.wanted(),
        payment == null ? Payment.NONE : payment.wanted(),
        SignupMode.of(mode),
        parameters == null ? Map.of() : parameters);
  }

  /** Without the password and the card. */
  @Override
  public String toString() {
    return "signup of " + login;
  }
}
