/** The books: double-entry journal, balances, and their verification. Only added to. */
@NullMarked
package org.orrery.ledger;

import org.jspecify.annotations.NullMarked;
