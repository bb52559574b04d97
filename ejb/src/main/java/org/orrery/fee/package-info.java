/** What accounts pay for their plans: purchases, setup, recurrent and usage fees, refunds. */
@NullMarked
package org.orrery.fee;

import org.jspecify.annotations.NullMarked;
