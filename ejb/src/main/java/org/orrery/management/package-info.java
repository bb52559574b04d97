/** What an operator sees and does by JMX. Calls the features; decides nothing. */
@NullMarked
package org.orrery.management;

import org.jspecify.annotations.NullMarked;
