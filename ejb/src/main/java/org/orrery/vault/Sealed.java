package org.orrery.vault;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A sealed text and the name of the key that opens it. Not a record, because it holds bytes. */
final class Sealed {

  private final String keyId;
  private final byte[] bytes;

  Sealed(String keyId, byte[] bytes) {
    this.keyId = keyId;
    this.bytes = bytes.clone();
  }

  /** From the columns {@code key_id} and {@code sealed}. */
  static Sealed read(ResultSet row) throws SQLException {
    return new Sealed(row.getString("key_id"), row.getBytes("sealed"));
  }

  String keyId() {
    return keyId;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "sealed with key " + keyId;
  }
}
