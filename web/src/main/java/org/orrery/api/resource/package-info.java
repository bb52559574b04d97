/** The JSON API's resources: they read the request, call a feature and show what it answers. */
@NullMarked
package org.orrery.api.resource;

import org.jspecify.annotations.NullMarked;
