/** Payment notices: what providers tell of payments that customers made at their sites. */
@NullMarked
package org.orrery.notice;

import org.jspecify.annotations.NullMarked;
