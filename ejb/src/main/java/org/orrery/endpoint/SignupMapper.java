package org.orrery.endpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.account.ContactDetails;
import org.orrery.security.Login;
import org.orrery.security.Password;
import org.orrery.shared.InvalidValueException;
import org.orrery.signup.Payment;
import org.orrery.signup.SignupMode;
import org.orrery.signup.SignupRequest;
import org.orrery.wire.ContactInfo;
import org.orrery.wire.NamedParameter;
import org.orrery.wire.NamedParameterArray;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.PaymentInfo;
import org.orrery.wire.StringArray;

/** Translates signup forms. Decides nothing. */
final class SignupMapper {

  private SignupMapper() {}

  static SignupRequest request(
      @Nullable Integer planId,
      @Nullable Integer periodId,
      @Nullable String login,
      @Nullable String password,
      @Nullable String descr,
      @Nullable ContactInfo ci,
      @Nullable ContactInfo bi,
      @Nullable PaymentInfo pi,
      @Nullable String mod,
      @Nullable NestedStringArray otherParams) {
    ContactDetails owner = contact(ci);
    return new SignupRequest(
        Wire.required("planId", planId),
        Wire.required("periodId", periodId),
        new Login(Wire.required("login", login)),
        new Password(Wire.required("password", password)),
        Wire.text(descr),
        owner,
        bi == null ? owner : contact(bi),
        pi == null ? Payment.NONE : payment(pi),
        SignupMode.of(mod),
        pairs(otherParams));
  }

  static NamedParameterArray answer(long signupId) {
    return NamedParameterArray.of(List.of(new NamedParameter("signupId", Long.toString(signupId))));
  }

  private static ContactDetails contact(@Nullable ContactInfo info) {
    if (info == null) {
      return ContactDetails.EMPTY;
    }
    return new ContactDetails(
        Wire.text(info.firstName),
        Wire.text(info.lastName),
        Wire.text(info.orgName),
        Wire.text(info.address1),
        Wire.text(info.address2),
        Wire.text(info.address3),
        Wire.text(info.city),
        Wire.text(info.state),
        Wire.text(info.state2),
        Wire.text(info.country),
        Wire.text(info.postalCode),
        Wire.text(info.phone),
        Wire.text(info.fax),
        Wire.text(info.email));
  }

  /** The verification code stays behind: nothing here has a use for it. */
  private static Payment payment(PaymentInfo info) {
    return new Payment(
        Wire.text(info.type).strip(),
        Wire.text(info.number),
        Wire.text(info.name),
        Wire.text(info.ccType),
        Wire.text(info.expYear).strip(),
        Wire.text(info.expMonth).strip());
  }

  /**
   * Names lose the spaces around them: a sample of the original sends one too many. The idempotency
   * key is about the call, and none of them.
   */
  private static Map<String, String> pairs(@Nullable NestedStringArray otherParams) {
    Map<String, String> pairs = new HashMap<>();
    if (otherParams != null) {
      for (StringArray pair : otherParams.item) {
        if (pair == null || pair.item.size() != 2) {
          throw new InvalidValueException("otherParams is an array of pairs of name and value");
        }
        if (!SentKey.isIn(pair)) {
          pairs.put(Wire.text(pair.item.get(0)).strip(), Wire.text(pair.item.get(1)));
        }
      }
    }
    return pairs;
  }
}
