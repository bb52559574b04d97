/** The console's frame: who is signed in, what every page has, and how a page changes something. */
@NullMarked
package org.orrery.console;

import org.jspecify.annotations.NullMarked;
