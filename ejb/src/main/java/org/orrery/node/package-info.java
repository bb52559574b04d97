/** The servers that work on one database: who lives, and whose work is to be taken over. */
@NullMarked
package org.orrery.node;

import org.jspecify.annotations.NullMarked;
