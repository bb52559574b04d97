/** Plans, what they cost, and how somebody is signed up to one. */
@NullMarked
package org.orrery.console.plans;

import org.jspecify.annotations.NullMarked;
