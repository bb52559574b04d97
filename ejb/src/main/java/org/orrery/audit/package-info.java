/** Verifies books, charges and invoices by itself, and holds what is not sound. */
@NullMarked
package org.orrery.audit;

import org.jspecify.annotations.NullMarked;
