/** Starts and stops the delivered server and its embedded database for people and for tests. */
@NullMarked
package org.orrery.launcher;

import org.jspecify.annotations.NullMarked;
