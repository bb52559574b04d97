package org.orrery.payment;

import org.orrery.shared.SellerId;

/**
 * A driver of one payment provider: charges cards and tells what came of a charge.
 *
 * <p>To write one, make an {@code @ApplicationScoped} class of this interface in a jar of the EAR;
 * it is found by CDI and chosen by its {@link #name} with {@code orrery-admin payments gateway}.
 * Credentials are kept with {@code orrery-admin payments secret} and read from {@link
 * org.orrery.vault.SellerSecrets}.
 *
 * <p>The money is safe as long as the driver keeps four promises:
 *
 * <ol>
 *   <li>The provider charges a key once. {@link #charge} sends it as the provider's idempotency
 *       key; the same key sent again is answered with what came of it the first time. The product
 *       sends a key again only after {@link #inquire} has said {@code NOT_FOUND}, and counts on
 *       this promise for the call that was under way meanwhile. A provider that forgets keys
 *       remembers them for a week or more.
 *   <li>{@code APPROVED} and {@code DECLINED} are facts from the provider. {@code NOT_READY} is
 *       certain too: this call charged nothing and never will, and the card is not to blame but
 *       what the seller has with the provider, such as credentials. Whatever is not certain (a
 *       time-out, a broken connection, a status that is not final, an answer that cannot be read)
 *       is {@code PENDING} or an exception, never a guess.
 *   <li>Every call ends: connecting within 10 seconds, answering within 60. A claim lasts two
 *       minutes.
 *   <li>The card's number is sent and forgotten: not logged, not in an exception, not in {@code
 *       reason}.
 * </ol>
 *
 * <p>Methods are called with no transaction open, by several threads and nodes at once.
 */
public interface PaymentGateway {

  /** The name by which sellers choose it: at most 40 lower-case letters, digits and dashes. */
  String name();

  /**
   * Authorises and captures the amount at once.
   *
   * @return what came of it; never {@code NOT_FOUND}
   * @throws RuntimeException if it is not known what came of it
   */
  GatewayAnswer charge(GatewayRequest request);

  /** Whether it charges real cards; false = it is for trying, and says so wherever it is used. */
  default boolean movesMoney() {
    return true;
  }

  /**
   * Tells what came of a charge, and charges nothing.
   *
   * @param key the key of its request
   * @return {@code NOT_FOUND} if the provider never got such a request
   * @throws RuntimeException if the provider does not tell
   */
  GatewayAnswer inquire(SellerId seller, String key);
}
