/** Searches over accounts, their contacts, balances, periods and domains. Reads only. */
@NullMarked
package org.orrery.directory;

import org.jspecify.annotations.NullMarked;
