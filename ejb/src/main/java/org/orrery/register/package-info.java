/** Lists, newest first and a page at a time, for those who may see them. Reads only. */
@NullMarked
package org.orrery.register;

import org.jspecify.annotations.NullMarked;
