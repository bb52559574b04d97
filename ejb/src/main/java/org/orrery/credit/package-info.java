/** Credits by hand: a cheque came in, or something is given away. */
@NullMarked
package org.orrery.credit;

import org.jspecify.annotations.NullMarked;
