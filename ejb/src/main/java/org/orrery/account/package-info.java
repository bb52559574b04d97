/** Customers, their accounts and contacts, and the sellers they belong to. */
@NullMarked
package org.orrery.account;

import org.jspecify.annotations.NullMarked;
