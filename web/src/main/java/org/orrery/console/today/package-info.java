/** The first page: how the business stands. */
@NullMarked
package org.orrery.console.today;

import org.jspecify.annotations.NullMarked;
