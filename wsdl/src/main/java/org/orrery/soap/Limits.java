package org.orrery.soap;

/**
 * The most that a request may ask of the door. An honest call has some 5 KB, 100 elements and depth
 * 8; a big import has a few megabytes in one string.
 *
 * @param bodyBytes bytes of the whole request body, as sent
 * @param depth elements within each other, references followed included
 * @param nodes elements of the request
 * @param attributes attributes and namespace declarations of one element
 * @param nameCharacters characters of an element's or attribute's name
 * @param references references and targets of references
 * @param expandedNodes elements after each reference is replaced by what it refers to
 * @param expandedCharacters characters of text after that
 */
record Limits(
    int bodyBytes,
    int depth,
    int nodes,
    int attributes,
    int nameCharacters,
    int references,
    int expandedNodes,
    int expandedCharacters) {

  private static final int BODY_BYTES_MAX = 4 * 1024 * 1024;
  private static final int DEPTH_MAX = 64;
  private static final int NODES_MAX = 50_000;
  private static final int ATTRIBUTES_MAX = 64;
  private static final int NAME_CHARACTERS_MAX = 256;
  private static final int REFERENCES_MAX = 10_000;
  private static final int EXPANDED_NODES_MAX = 100_000;
  private static final int EXPANDED_CHARACTERS_MAX = 8 * 1024 * 1024;

  /** The limits in force. */
  static final Limits STANDARD =
      new Limits(
          BODY_BYTES_MAX,
          DEPTH_MAX,
          NODES_MAX,
          ATTRIBUTES_MAX,
          NAME_CHARACTERS_MAX,
          REFERENCES_MAX,
          EXPANDED_NODES_MAX,
          EXPANDED_CHARACTERS_MAX);

  /**
   * Lets a count pass that is within its limit.
   *
   * @param what plural noun for the message, such as "elements"
   * @throws DoorRefusedException if {@code count} is beyond {@code max}
   */
  static void check(String what, int count, int max) {
    if (count > max) {
      throw new DoorRefusedException(
          DoorFault.REQUEST_TOO_LARGE, "The request has more than " + max + " " + what);
    }
  }
}
