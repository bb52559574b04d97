/** The taxes that a seller adds. */
@NullMarked
package org.orrery.console.taxes;

import org.jspecify.annotations.NullMarked;
