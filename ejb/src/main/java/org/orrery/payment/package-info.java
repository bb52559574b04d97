/** Money that comes in: cards charged through gateways, and the booking of every payment. */
@NullMarked
package org.orrery.payment;

import org.jspecify.annotations.NullMarked;
