/** Secrets at rest: customers' cards and what sellers share with payment providers. */
@NullMarked
package org.orrery.vault;

import org.jspecify.annotations.NullMarked;
