/** Tells in words how a charge came about, from what is stored with it. */
@NullMarked
package org.orrery.explanation;

import org.jspecify.annotations.NullMarked;
