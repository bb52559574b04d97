/** Calls that are made once, however often they are sent: keys, and what was answered. */
@NullMarked
package org.orrery.idempotency;

import org.jspecify.annotations.NullMarked;
