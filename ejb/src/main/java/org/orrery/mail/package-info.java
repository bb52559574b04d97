/** The outbox: every mail is a row before it is sent. */
@NullMarked
package org.orrery.mail;

import org.jspecify.annotations.NullMarked;
