/** Erases what is known of persons once their deleted account cannot be restored any more. */
@NullMarked
package org.orrery.purge;

import org.jspecify.annotations.NullMarked;
