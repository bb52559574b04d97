/** The test clock: the page by which a test installation lives through months in minutes. */
@NullMarked
package org.orrery.console.clock;

import org.jspecify.annotations.NullMarked;
