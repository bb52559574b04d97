/** The audit trail: who did what from where, and who was refused. */
@NullMarked
package org.orrery.trail;

import org.jspecify.annotations.NullMarked;
