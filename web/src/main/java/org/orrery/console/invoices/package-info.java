/** The pages of invoices and credit notes. */
@NullMarked
package org.orrery.console.invoices;

import org.jspecify.annotations.NullMarked;
