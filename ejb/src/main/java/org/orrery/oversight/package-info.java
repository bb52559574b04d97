/** Who may look at what is not its own, beside those who manage it. */
@NullMarked
package org.orrery.oversight;

import org.jspecify.annotations.NullMarked;
