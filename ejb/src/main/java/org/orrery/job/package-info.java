/** Work that somebody asks for and that goes on in the background. */
@NullMarked
package org.orrery.job;

import org.jspecify.annotations.NullMarked;
