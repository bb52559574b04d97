/** What forms have in common: asking once more before something is done. */
@NullMarked
package org.orrery.console.form;

import org.jspecify.annotations.NullMarked;
