/** With which resources say what they are: what they change, answer and refuse. */
@NullMarked
package org.orrery.api.mark;

import org.jspecify.annotations.NullMarked;
