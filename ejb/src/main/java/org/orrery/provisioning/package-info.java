/** What an account may use, as desired state. */
@NullMarked
package org.orrery.provisioning;

import org.jspecify.annotations.NullMarked;
