/** What is done about accounts that use more than they have: a warning, then a suspension. */
@NullMarked
package org.orrery.overlimit;

import org.jspecify.annotations.NullMarked;
