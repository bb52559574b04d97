/** Invoices: what an account was charged on a day, frozen, numbered, printed, mailed. */
@NullMarked
package org.orrery.invoice;

import org.jspecify.annotations.NullMarked;
