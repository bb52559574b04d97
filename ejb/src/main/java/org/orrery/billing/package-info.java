/** Debits and credits: schedules, billing periods, charges, and the run that makes them on time. */
@NullMarked
package org.orrery.billing;

import org.jspecify.annotations.NullMarked;
