/** What forms have in common: reading what was typed, and asking once more. */
@NullMarked
package org.orrery.console.form;

import org.jspecify.annotations.NullMarked;
