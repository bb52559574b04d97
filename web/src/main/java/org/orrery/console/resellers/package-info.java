/** The pages of sellers: books, letterhead, terms. */
@NullMarked
package org.orrery.console.resellers;

import org.jspecify.annotations.NullMarked;
