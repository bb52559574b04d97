package org.orrery.signup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountOpening;
import org.orrery.account.AccountView;
import org.orrery.account.ContactDetails;
import org.orrery.account.TaxExemptionClaim;
import org.orrery.security.Login;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/**
 * A customer's wish to become one.
 *
 * <p>Kept whatever comes of it. Without doubts it is an account at once; otherwise it waits until a
 * moderator creates the account or rejects it, and keeps the login for that long. Of a card only
 * brand, holder, last four digits and expiry are kept here, its number at most in the vault; of the
 * password its hash.
 */
@Entity
@Table(name = "signup")
class Signup {

  enum State {
    MODERATED,
    CREATED,
    REJECTED
  }

  enum ContactKind {
    OWNER,
    BILLING
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "seller_id", nullable = false, updatable = false)
  private long sellerId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private State state = State.MODERATED;

  @Column(nullable = false)
  private String doubts = "";

  @Column(name = "requested_at", nullable = false, updatable = false)
  private Instant requestedAt = Instant.EPOCH;

  @Column(name = "account_id")
  private @Nullable Long accountId;

  @Column(name = "customer_id")
  private @Nullable Long customerId;

  @Column(name = "plan_id", nullable = false)
  private int planId;

  @Column(name = "period_id", nullable = false)
  private int periodId;

  @Column(nullable = false, updatable = false, length = 64)
  private String login = "";

  @Column(name = "login_key", nullable = false, updatable = false, length = 64)
  private String loginKey = "";

  @Column(name = "password_hash", nullable = false, length = 200)
  private String passwordHash = "";

  @Column(nullable = false)
  private String description = "";

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  private SignupMode mode = SignupMode.EMPTY;

  @Column(name = "domain_name", nullable = false)
  private String domainName = "";

  @Column(name = "payment_type", nullable = false, length = 10)
  private String paymentType = "";

  @Column(name = "card_brand", nullable = false, length = 20)
  private String cardBrand = "";

  @Column(name = "card_holder", nullable = false, length = 100)
  private String cardHolder = "";

  @Column(name = "card_last_four", nullable = false, length = 4)
  private String cardLastFour = "";

  @Column(name = "card_expires_in", nullable = false, length = 7)
  private String cardExpiresIn = "";

  @Column(name = "promo_code", nullable = false, length = 40)
  private String promoCode = "";

  @Column(name = "remote_address", nullable = false, length = 45)
  private String remoteAddress = "";

  @ElementCollection
  @CollectionTable(name = "signup_contact", joinColumns = @JoinColumn(name = "signup_id"))
  @MapKeyColumn(name = "kind", length = 10)
  @MapKeyEnumerated(EnumType.STRING)
  private Map<ContactKind, ContactDetails> contacts = new EnumMap<>(ContactKind.class);

  @ElementCollection
  @CollectionTable(name = "signup_parameter", joinColumns = @JoinColumn(name = "signup_id"))
  @MapKeyColumn(name = "name", length = 64)
  @Column(name = "value", nullable = false, length = 1000)
  private Map<String, String> parameters = new HashMap<>();

  protected Signup() {}

  static Signup of(
      SellerId seller, SignupRequest request, String passwordHash, Set<Doubt> doubts, Instant now) {
    Signup signup = new Signup();
    signup.sellerId = seller.value();
    signup.requestedAt = now;
    signup.doubts = doubts.stream().map(Doubt::name).collect(Collectors.joining(","));
    signup.planId = request.planId();
    signup.periodId = request.periodId();
    signup.login = request.login().value();
    signup.loginKey = request.login().key();
    signup.passwordHash = passwordHash;
    signup.description = request.description();
    signup.mode = request.mode();
    signup.domainName = cut(request.domainName(), 255);
    signup.promoCode = cut(request.promoCode(), 40);
    signup.remoteAddress = cut(request.remoteAddress(), 45);
    signup.keepPayment(request.payment());
    signup.contacts.put(ContactKind.OWNER, request.owner());
    signup.contacts.put(ContactKind.BILLING, request.billing());
    signup.parameters.putAll(request.parameters());
    return signup;
  }

  private void keepPayment(Payment payment) {
    paymentType = payment.isTypeKnown() ? payment.type() : Payment.UNBILLED;
    cardBrand = cut(payment.brand(), 20);
    cardHolder = cut(payment.holder(), 100);
    cardLastFour = payment.lastFour();
    cardExpiresIn = payment.expiresIn().map(YearMonth::toString).orElse("");
  }

  /** The columns of a new row and their values. */
  Map<String, @Nullable Object> row() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("seller_id", sellerId);
    row.put("state", state.name());
    row.put("doubts", doubts);
    row.put("requested_at", requestedAt);
    row.put("plan_id", planId);
    row.put("period_id", periodId);
    row.put("login", login);
    row.put("login_key", loginKey);
    row.put("password_hash", passwordHash);
    row.put("description", description);
    row.put("mode", mode.name());
    row.put("domain_name", domainName);
    row.put("payment_type", paymentType);
    row.put("card_brand", cardBrand);
    row.put("card_holder", cardHolder);
    row.put("card_last_four", cardLastFour);
    row.put("card_expires_in", cardExpiresIn);
    row.put("promo_code", promoCode);
    row.put("remote_address", remoteAddress);
    row.put("account_id", accountId);
    row.put("customer_id", customerId);
    return row;
  }

  Map<ContactKind, ContactDetails> contacts() {
    return Collections.unmodifiableMap(contacts);
  }

  Map<String, String> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  void stored(long newId) {
    id = newId;
  }

  /** What is longer than its column is in the parameters in full. */
  private static String cut(String text, int lengthMax) {
    return text.length() <= lengthMax ? text : text.substring(0, lengthMax);
  }

  void created(AccountView account) {
    state = State.CREATED;
    accountId = account.id().value();
    customerId = account.customer().value();
  }

  /** Whether nothing else keeps it from being an account. */
  boolean waitsForWebPaymentAlone() {
    return state == State.MODERATED && doubts.equals(Doubt.WEB_PAYMENT.name());
  }

  void reject() {
    state = State.REJECTED;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  SellerId seller() {
    return new SellerId(sellerId);
  }

  Login login() {
    return new Login(login);
  }

  String passwordHash() {
    return passwordHash;
  }

  SignupMode mode() {
    return mode;
  }

  String domainName() {
    return domainName;
  }

  SignupOutcome outcome() {
    return new SignupOutcome(
        Optional.ofNullable(accountId).map(AccountId::new),
        Optional.ofNullable(customerId).map(CustomerId::new));
  }

  /**
   * What the account begins with.
   *
   * @param exempts whether its claim to pay no tax, if it makes one, is granted
   */
  AccountOpening opening(Currency currency, boolean exempts) {
    return new AccountOpening(
        seller(),
        planId,
        periodId,
        currency,
        description,
        paymentType,
        promoCode,
        new TaxExemptionClaim(cut(ExemptionCode.in(parameters), 255), exempts),
        remoteAddress,
        contacts.getOrDefault(ContactKind.OWNER, ContactDetails.EMPTY),
        contacts.getOrDefault(ContactKind.BILLING, ContactDetails.EMPTY));
  }

  /** Whom to write to about it: its owner or, where that has no address, its payer. */
  SignupMails.Addressee addressee() {
    String owner = contacts.getOrDefault(ContactKind.OWNER, ContactDetails.EMPTY).email();
    String payer = contacts.getOrDefault(ContactKind.BILLING, ContactDetails.EMPTY).email();
    return new SignupMails.Addressee(
        id(), seller(), login, planId, (owner.isBlank() ? payer : owner).strip());
  }

  ModeratedSignup moderated() {
    return new ModeratedSignup(id(), login, planId, doubts, requestedAt.toString());
  }
}
