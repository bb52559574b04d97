/** What stops the bill run: holds of all accounts or of one, and brakes that a person releases. */
@NullMarked
package org.orrery.brake;

import org.jspecify.annotations.NullMarked;
