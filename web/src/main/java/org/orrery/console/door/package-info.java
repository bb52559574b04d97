/** How one comes into the console, and out of it. */
@NullMarked
package org.orrery.console.door;

import org.jspecify.annotations.NullMarked;
