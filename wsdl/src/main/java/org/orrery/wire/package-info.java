/** The wire's words: one interface per service and the types that it carries. */
@NullMarked
package org.orrery.wire;

import org.jspecify.annotations.NullMarked;
