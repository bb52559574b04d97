/** What callers may send: how much an amount may be, and how long a text. */
@NullMarked
package org.orrery.limit;

import org.jspecify.annotations.NullMarked;
