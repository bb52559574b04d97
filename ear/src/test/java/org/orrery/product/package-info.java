/** Tests of the assembled product: the delivered server on a real database, seen from outside. */
@NullMarked
package org.orrery.product;

import org.jspecify.annotations.NullMarked;
