/** Tests of the endpoints: the contract in its four places, and the document made of it. */
@NullMarked
package org.orrery.endpoint;

import org.jspecify.annotations.NullMarked;
