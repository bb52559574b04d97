/** What staff do at a desk: who may do it is checked here, how it is done is the features'. */
@NullMarked
package org.orrery.office;

import org.jspecify.annotations.NullMarked;
