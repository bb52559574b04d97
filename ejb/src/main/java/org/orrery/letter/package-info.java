/** Letters that the bill run writes to customers of whom it wants nothing. */
@NullMarked
package org.orrery.letter;

import org.jspecify.annotations.NullMarked;
