/** Tests of the SOAP door, in process: the engine, the handler and the filter, no network. */
@NullMarked
package org.orrery.soap;

import org.jspecify.annotations.NullMarked;
