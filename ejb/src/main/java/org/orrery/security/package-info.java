/** Who calls, and with which right: credentials, callers, the limit on failures. */
@NullMarked
package org.orrery.security;

import org.jspecify.annotations.NullMarked;
