package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Tls}. */
@Description("The certificate by which the server shows itself.")
public interface TlsMXBean {

  @Description("Whom the certificate is for, until when it holds, and its fingerprint.")
  @ReadOnly
  String show();

  @Description(
      "Takes the certificate from its files anew; connections that are there stay as they "
          + "are. Happens by itself within half a minute after the files were changed. Answers what"
          + " show shows now.")
  String reload();
}
