package org.orrery.api.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.staff.StaffMember;

/**
 * Somebody who works for the provider.
 *
 * @param role ADMINISTRATOR or SUPPORT
 * @param changedAt when the password was last set
 * @param secondFactor whether a code is asked for after the password
 * @param disabledAt absent = the login is good
 * @param disabledBy empty = nobody disabled it
 */
public record StaffBody(
    String login,
    String role,
    Instant createdAt,
    Instant changedAt,
    boolean secondFactor,
    @Nullable Instant disabledAt,
    String disabledBy) {
  /** Shows it. */
  public static StaffBody of(StaffMember member) {
    return new StaffBody(
        member.login(),
        member.role().name(),
        member.createdAt(),
        member.changedAt(),
        member.secondFactor(),
        member.disabledAt(),
        member.disabledBy());
  }
}
