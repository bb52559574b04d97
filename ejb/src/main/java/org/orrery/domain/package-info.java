/** The domain names that accounts hold. */
@NullMarked
package org.orrery.domain;

import org.jspecify.annotations.NullMarked;
