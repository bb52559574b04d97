/** What is done about accounts that owe too much, whose trial ended or whose reseller is closed. */
@NullMarked
package org.orrery.dunning;

import org.jspecify.annotations.NullMarked;
