package org.orrery.soap;

/**
 * Looks at the tags of a message before any parser does.
 *
 * <p>Attributes are counted here, since parsers compare each namespace declaration with all others
 * of its tag, and a hundred thousand of them take minutes. Names are measured here, since a parser
 * remembers them for the next messages.
 */
final class TagScan {

  private TagScan() {}

  /**
   * Lets a message pass whose tags have few enough attributes.
   *
   * @param xml anything; what is not XML is left for the parser to refuse
   * @throws DoorRefusedException if a tag has more than {@link Limits#attributes}, or a name more
   *     than {@link Limits#nameCharacters}
   */
  static void check(String xml, Limits limits) {
    int position = xml.indexOf('<');
    while (position >= 0) {
      if (xml.startsWith("<!--", position)) {
        position = xml.indexOf("-->", position);
      } else if (xml.startsWith("<![CDATA[", position)) {
        position = xml.indexOf("]]>", position);
      } else {
        position = tagEnd(xml, position, limits);
      }
      position = position < 0 ? position : xml.indexOf('<', position);
    }
  }

  /**
   * Whether a document type is declared: something with {@code <!} where only blanks, comments and
   * processing instructions may come before the first element.
   */
  static boolean hasDocumentType(String xml) {
    int position = xml.indexOf('<');
    while (position >= 0) {
      if (xml.startsWith("<!--", position)) {
        position = xml.indexOf("-->", position);
      } else if (xml.startsWith("<?", position)) {
        position = xml.indexOf("?>", position);
      } else {
        return xml.startsWith("<!", position);
      }
      position = position < 0 ? position : xml.indexOf('<', position);
    }
    return false;
  }

  /** Where the tag ends; each pair of quotes within it is an attribute or a declaration. */
  private static int tagEnd(String xml, int start, Limits limits) {
    int attributes = 0;
    int name = 0;
    for (int i = start + 1; i < xml.length(); i++) {
      char character = xml.charAt(i);
      if (character == '>') {
        return i;
      }
      if (character == '"' || character == '\'') {
        Limits.check("attributes on one element", ++attributes, limits.attributes());
        i = xml.indexOf(character, i + 1);
        if (i < 0) {
          return i;
        }
        name = 0;
      } else if (character <= ' ' || character == '=') {
        name = 0;
      } else {
        Limits.check("characters in a name", ++name, limits.nameCharacters());
      }
    }
    return -1;
  }
}
