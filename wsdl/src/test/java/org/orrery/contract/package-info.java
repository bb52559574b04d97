/** Compares what a service promises in four places. Shared with the module of the endpoints. */
@NullMarked
package org.orrery.contract;

import org.jspecify.annotations.NullMarked;
