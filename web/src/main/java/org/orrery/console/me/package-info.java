/** What people see and change of their own sign-in. */
@NullMarked
package org.orrery.console.me;

import org.jspecify.annotations.NullMarked;
