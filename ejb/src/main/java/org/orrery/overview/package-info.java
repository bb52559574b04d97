/**
 * How the business stands today: figures of all features for whoever runs it. Reads only, but for
 * sums of its own.
 */
@NullMarked
package org.orrery.overview;

import org.jspecify.annotations.NullMarked;
