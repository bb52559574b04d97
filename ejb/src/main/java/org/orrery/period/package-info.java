/** The calendar of billing periods and billing months, without clock and database. */
@NullMarked
package org.orrery.period;

import org.jspecify.annotations.NullMarked;
