/** What this node counts, and the figures that watchers read: calls, sign-ins, waiting work. */
@NullMarked
package org.orrery.meter;

import org.jspecify.annotations.NullMarked;
