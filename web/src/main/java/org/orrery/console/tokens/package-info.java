/** API tokens: who has which, new ones, and the end of old ones. */
@NullMarked
package org.orrery.console.tokens;

import org.jspecify.annotations.NullMarked;
