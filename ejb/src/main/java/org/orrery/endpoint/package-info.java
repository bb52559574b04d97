/** One bean per SOAP service: translates, delegates, decides nothing. */
@NullMarked
package org.orrery.endpoint;

import org.jspecify.annotations.NullMarked;
