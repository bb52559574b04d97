/** Money that came in, and what of it waits for a person. */
@NullMarked
package org.orrery.console.payments;

import org.jspecify.annotations.NullMarked;
