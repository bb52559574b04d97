/** Holds billing when the clock, the database or its identity is in doubt. */
@NullMarked
package org.orrery.guard;

import org.jspecify.annotations.NullMarked;
