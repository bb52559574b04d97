/** The bill run: takes every seller through its business dates, and tells what it did. */
@NullMarked
package org.orrery.billrun;

import org.jspecify.annotations.NullMarked;
