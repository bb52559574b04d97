/** Who has a debit or a billing period due, page by page, by one pass through an index. */
@NullMarked
package org.orrery.due;

import org.jspecify.annotations.NullMarked;
