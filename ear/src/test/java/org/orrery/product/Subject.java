package org.orrery.product;

import java.util.Map;

/**
 * What a call is about.
 *
 * @param person whose account
 * @param numbers other things that there are, by the names that paths give them
 */
record Subject(Person person, Map<String, String> numbers) {}
