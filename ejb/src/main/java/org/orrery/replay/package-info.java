/** Computes past charges again and compares every byte with what is stored. */
@NullMarked
package org.orrery.replay;

import org.jspecify.annotations.NullMarked;
