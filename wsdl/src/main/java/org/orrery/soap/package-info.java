/**
 * The SOAP door: SOAP 1.1 RPC/encoded outside, calls of plain methods inside, driven by the WSDLs
 * and by nothing else.
 */
@NullMarked
package org.orrery.soap;

import org.jspecify.annotations.NullMarked;
