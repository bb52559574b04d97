/** What is sold: plans with their billing periods and the resources that they include. */
@NullMarked
package org.orrery.plan;

import org.jspecify.annotations.NullMarked;
