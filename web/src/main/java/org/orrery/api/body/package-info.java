/** What the JSON API takes and gives. Amounts and numbers with decimals are texts. */
@NullMarked
package org.orrery.api.body;

import org.jspecify.annotations.NullMarked;
