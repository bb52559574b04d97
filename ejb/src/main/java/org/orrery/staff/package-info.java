/** Those who work for the provider: their logins, made, listed and disabled. */
@NullMarked
package org.orrery.staff;

import org.jspecify.annotations.NullMarked;
