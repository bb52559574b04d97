package org.orrery.signup;

import java.util.Map;
import java.util.Optional;
import org.orrery.account.ContactDetails;
import org.orrery.domain.DomainName;
import org.orrery.security.Login;
import org.orrery.security.Password;
import org.orrery.shared.InvalidValueException;

/**
 * What a signup form sends.
 *
 * @param periodId the billing period, an id within the plan
 * @param description for the seller; may be empty
 * @param owner who will use the account
 * @param billing who will pay for it
 * @param parameters further pairs by name; names without surrounding spaces
 */
public record SignupRequest(
    int planId,
    int periodId,
    Login login,
    Password password,
    String description,
    ContactDetails owner,
    ContactDetails billing,
    Payment payment,
    SignupMode mode,
    Map<String, String> parameters) {

  private static final int DESCRIPTION_MAX = 255;
  private static final int PARAMETERS_MAX = 100;
  private static final int NAME_MAX = 64;
  private static final int VALUE_MAX = 1_000;

  /**
   * Checks what is too long to keep.
   *
   * @throws InvalidValueException if a text is longer, or there are more pairs, than is kept
   */
  public SignupRequest {
    parameters = Map.copyOf(parameters);
    require(description.length() <= DESCRIPTION_MAX, "a description of at most 255 characters");
    require(description.indexOf('\0') < 0, "a description without control characters");
    require(parameters.size() <= PARAMETERS_MAX, "at most 100 pairs in otherParams");
    parameters.forEach(
        (name, value) -> {
          require(name.length() <= NAME_MAX, "names of at most 64 characters in otherParams");
          require(value.length() <= VALUE_MAX, "values of at most 1000 characters in otherParams");
          require((name + value).indexOf('\0') < 0, "otherParams without control characters");
        });
  }

  /** The value of a pair, or "" when it is not there. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "").strip();
  }

  String domainName() {
    return parameter("domain_name");
  }

  /** The domain that the mode brings; empty where it brings none, or none that can be read. */
  Optional<DomainName> domain() {
    return mode.domainKind().flatMap(kind -> DomainName.read(domainName()));
  }

  String promoCode() {
    return parameter("_ci_promo_code");
  }

  String remoteAddress() {
    return parameter("REMOTE_ADDR");
  }

  boolean byAdministrator() {
    return parameter("admin_signup").equals("yes");
  }

  /** Whether there is a code, or number, for which the customer claims to pay no tax. */
  boolean claimsTaxExemption() {
    return !ExemptionCode.in(parameters).isEmpty();
  }

  private static void require(boolean fits, String what) {
    if (!fits) {
      throw new InvalidValueException("a signup takes " + what);
    }
  }
}
