/** Who is signed in at the console: a row for each browser, good on every node. */
@NullMarked
package org.orrery.session;

import org.jspecify.annotations.NullMarked;
