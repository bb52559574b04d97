/** The second factor of a sign-in: a code that a person's own device shows after the password. */
@NullMarked
package org.orrery.factor;

import org.jspecify.annotations.NullMarked;
