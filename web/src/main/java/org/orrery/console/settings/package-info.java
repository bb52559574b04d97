/** What keeps the installation going: settings, jobs, nodes, mails. */
@NullMarked
package org.orrery.console.settings;

import org.jspecify.annotations.NullMarked;
