/** The JSON API's door: who calls, what a change is, what a refusal looks like. Decides nothing. */
@NullMarked
package org.orrery.api;

import org.jspecify.annotations.NullMarked;
