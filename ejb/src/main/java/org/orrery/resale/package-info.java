/** What resellers owe their provider for what they sell, and the invoices that ask for it. */
@NullMarked
package org.orrery.resale;

import org.jspecify.annotations.NullMarked;
