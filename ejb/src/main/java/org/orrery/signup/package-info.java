/** How customers come: signup requests, their moderation, new resellers, the demo catalogue. */
@NullMarked
package org.orrery.signup;

import org.jspecify.annotations.NullMarked;
