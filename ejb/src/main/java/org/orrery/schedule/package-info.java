/** Debit schedules: when each charge falls due, for which days, and how it is computed. */
@NullMarked
package org.orrery.schedule;

import org.jspecify.annotations.NullMarked;
