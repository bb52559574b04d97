/** Bill runs: how billing stands, rehearsals, runs, holds and brakes. */
@NullMarked
package org.orrery.console.runs;

import org.jspecify.annotations.NullMarked;
