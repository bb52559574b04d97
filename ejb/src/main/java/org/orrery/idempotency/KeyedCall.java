package org.orrery.idempotency;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.security.Caller;
import org.orrery.security.Grant;
import org.orrery.security.Password;

/**
 * A call that is to happen once.
 *
 * @param caller who was authenticated in this very call; the key counts for this customer alone
 * @param operation its name with that of its service or resource, such as {@code
 *     AdminServices.addCredit}; at most 100 characters
 * @param content all that was asked, in a form that is the same for the same call; without
 *     passwords, card numbers and verification codes
 * @param secret the password that the call sets, which is kept as a hash alone; null if none
 */
public record KeyedCall(
    Caller caller,
    String operation,
    IdempotencyKey key,
    String content,
    @Nullable Password secret) {

  /**
   * What the same words mean depends on who says them, and about which account. A token for certain
   * accounts is told no answer that was given to another grant.
   */
  String wholeContent() {
    Grant grant = caller.grant();
    String only =
        grant.isForAllAccounts()
            ? ""
            : grant.accounts().stream()
                .map(account -> Long.toString(account.value()))
                .sorted()
                .collect(Collectors.joining(",", " only ", ""));
    return caller.role()
        + (" " + caller.seller() + " " + caller.tokenAccount() + only + "\n")
        + content;
  }
}
