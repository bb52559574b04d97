package org.orrery.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.security.Role;

/**
 * Somebody of the staff.
 *
 * @param role ADMINISTRATOR or SUPPORT
 * @param changedAt when the password was last set
 * @param disabledAt null = the login is good
 * @param disabledBy empty = nobody disabled it
 * @param secondFactor whether a code is asked for after the password
 */
public record StaffMember(
    String login,
    Role role,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant disabledAt,
    String disabledBy,
    boolean secondFactor) {}
