package org.orrery.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.logging.Logger;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.account.Trials;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;
import org.orrery.vault.CardVault;
import org.orrery.vault.NewCard;
import org.orrery.vault.SellerSecrets;

/** What a person does with card payments. For operators only: the doors see to that. */
@Stateless
public class PaymentDesk {

  private static final Logger LOG = Logger.getLogger(PaymentDesk.class.getName());

  private static final int LISTED_MAX = 1_000;
  private static final Duration LATELY = Duration.ofHours(24);
  private static final int REASON_MAX = 150;

  @Inject IntentRepository intents;
  @Inject CollectionRepository collections;
  @Inject Settlement settlement;
  @Inject Gateways gateways;
  @Inject AccountService accounts;
  @Inject BusinessDates dates;
  @Inject Trials trials;
  @Inject CardVault vault;
  @Inject SellerSecrets secrets;
  @Inject Clock clock;

  /** Those that are not settled, oldest first, at most {@value #LISTED_MAX}. */
  public List<PaymentView> open() {
    return intents.open(LISTED_MAX);
  }

  /** How many are not settled, and what became of those settled in the last 24 hours. */
  public PaymentCounts counts() {
    return intents.count(clock.instant().minus(LATELY));
  }

  /**
   * Has the gateway asked again at the next wake, as if for the first time.
   *
   * @throws InvalidValueException if the payment is settled, or was never sent
   */
  public void inquire(long id) {
    Intent intent = unsettled(id);
    if (intent.state() == IntentState.INTENDED) {
      throw new InvalidValueException("payment " + id + " was not sent yet");
    }
    intents.move(intent, IntentState.UNKNOWN, 0, clock.instant());
    intents.note(intent, IntentState.UNKNOWN, "a person has it asked again", clock.instant());
  }

  /**
   * Ends a payment of which the provider says that no money was taken, nor will be.
   *
   * @throws InvalidValueException if it is settled, or the reason is empty or too long
   */
  public void giveUp(long id, String reason) {
    Intent intent = unsettled(id);
    settlement.fail(intent, "given up by a person: " + text(reason));
  }

  /**
   * Books a payment of which the provider says that the money was taken.
   *
   * @param reference the provider's own name of it
   * @throws InvalidValueException if it is booked, was never sent, or the reference is empty
   */
  public void settle(long id, String reference) {
    Intent intent = lock(id);
    if (intent.state() == IntentState.APPROVED || intent.state() == IntentState.INTENDED) {
      throw new InvalidValueException("payment " + id + " is " + intent.state());
    }
    intents.note(intent, intent.state(), "settled by a person", clock.instant());
    settlement.approve(intent, GatewayAnswer.approved(text(reference)));
  }

  /**
   * Has an account's card tried again at the next wake, whatever became of it before.
   *
   * @throws InvalidValueException if there is no such account, or it does not pay by card
   */
  public void tryAgain(AccountId account) {
    collections.clear(account);
    if (collections.lookAtAll(account, clock.instant()) == 0) {
      throw new InvalidValueException("account " + account + " pays by no card");
    }
    collections.tryAgain(account, clock.instant());
  }

  /**
   * Chooses through which gateway a seller charges cards; "" = through none. What its card accounts
   * owe by then is looked at again.
   *
   * @throws InvalidValueException if none of that name is installed
   * @throws org.orrery.account.SellerNotFoundException if there is no such seller
   */
  public void useGateway(SellerId seller, String name) {
    accounts.currency(seller); // Refuses a seller that there is not.
    if (name.isEmpty()) {
      gateways.chooseNone(seller);
      return;
    }
    if (!gateways.names().contains(name)) {
      throw new InvalidValueException("there is no such gateway; there are " + gateways.names());
    }
    gateways.choose(seller, name);
    collections.lookAgain(seller, clock.instant());
  }

  /**
   * Gives a customer's account another card, which is charged from now on in place of the one
   * before; what waits for a card is charged with the next look. A payer whose ended trial waits
   * for a card is resumed. A payment that is being sent at this moment is not called back.
   *
   * @throws org.orrery.account.AccountNotFoundException if there is no such account
   * @throws InvalidValueException if there is no vault, or the card has expired
   */
  public void giveCard(AccountId id, NewCard card) {
    AccountView account = accounts.lock(id);
    if (card.expiresIn().isBefore(YearMonth.from(dates.openOn(account.seller())))) {
      throw new InvalidValueException("the card has expired");
    }
    vault.add(account.seller(), account.customer(), card);
    trials.resumeByCard(id);
    LOG.info(() -> "account " + id + " has another card, " + card.number());
  }

  /**
   * Keeps what a seller shares with a provider, and has the next look try the seller's cards that
   * are held up.
   *
   * @throws InvalidValueException if there is no vault, or a name or value that none can be
   */
  public void storeSecret(SellerId seller, String name, String value) {
    secrets.put(seller, name, value);
    collections.tryHeldUpAgain(seller, clock.instant());
  }

  /** Has the next look try all cards that are held up. */
  public void tryHeldUpAgain() {
    collections.tryHeldUpAgain(null, clock.instant());
  }

  /** The sellers whose gateway moves no money, such as "1, 1000"; "" = none. */
  public String sandboxSellers() {
    return gateways.pretendingSellers();
  }

  private Intent unsettled(long id) {
    Intent intent = lock(id);
    if (intent.state().isSettled()) {
      throw new InvalidValueException("payment " + id + " is " + intent.state() + " already");
    }
    return intent;
  }

  private Intent lock(long id) {
    return intents.lock(id).orElseThrow(() -> new InvalidValueException("no payment " + id));
  }

  private static String text(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > REASON_MAX) {
      throw new InvalidValueException("say it in 1 to " + REASON_MAX + " characters");
    }
    return stripped;
  }
}
