/** Sets debits and fees, opens billing periods, plans what accounts are charged, and writes it. */
@NullMarked
package org.orrery.billing;

import org.jspecify.annotations.NullMarked;
