package org.orrery.factor;

/**
 * What a device has to know, shown until the factor is on and never again.
 *
 * @param secret 160 bits in base32, for who types it
 * @param uri the same as {@code otpauth://}, for who scans it
 */
public record Enrolment(String secret, String uri) {

  /**
   * The URI as a picture for a device's camera: an SVG element that fetches nothing and runs
   * nothing. Who shows it, says in words what it is.
   */
  public String picture() {
    return QrPicture.of(uri);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "(a new second factor)";
  }
}
