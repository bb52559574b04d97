/** FTP access to an account's files. */
@NullMarked
package org.orrery.ftp;

import org.jspecify.annotations.NullMarked;
