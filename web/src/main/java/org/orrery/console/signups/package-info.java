/** Signups that wait for a moderator. */
@NullMarked
package org.orrery.console.signups;

import org.jspecify.annotations.NullMarked;
