/** The command {@code orrery-admin}: speaks to a running server's MXBeans, and decides nothing. */
@NullMarked
package org.orrery.launcher.admin;

import org.jspecify.annotations.NullMarked;
