/** The pages of accounts. */
@NullMarked
package org.orrery.console.account;

import org.jspecify.annotations.NullMarked;
