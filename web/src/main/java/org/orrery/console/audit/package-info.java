/** The audit trail: who did what, and who was refused. */
@NullMarked
package org.orrery.console.audit;

import org.jspecify.annotations.NullMarked;
