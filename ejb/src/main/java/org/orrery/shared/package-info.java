/** What every feature speaks: money, ids, refusals. Knows nothing of anyone. */
@NullMarked
package org.orrery.shared;

import org.jspecify.annotations.NullMarked;
