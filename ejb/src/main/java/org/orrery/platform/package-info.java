/** The ground that features stand on: business dates, configuration, migrations, transactions. */
@NullMarked
package org.orrery.platform;

import org.jspecify.annotations.NullMarked;
