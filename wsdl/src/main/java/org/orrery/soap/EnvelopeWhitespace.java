package org.orrery.soap;

/**
 * Makes plain spaces of the no-break spaces with which some messages are indented, four of the
 * documented samples among them.
 *
 * <p>A no-break space is white space only in text that is nothing but white space and stands
 * between elements. The content of a leaf, all between a start tag and its own end tag, is data and
 * stays.
 */
final class EnvelopeWhitespace {

  private static final char NO_BREAK_SPACE = '\u00A0';

  private enum Tag {
    NONE,
    START,
    END
  }

  private final String xml;
  private final StringBuilder result;

  /** The kind of the last tag, and where the text after it begins. */
  private Tag last = Tag.NONE;

  private int textStart;
  private boolean hasData;

  private EnvelopeWhitespace(String xml) {
    this.xml = xml;
    this.result = new StringBuilder(xml);
  }

  /**
   * The same message, of the same length, with no-break spaces between elements made plain.
   *
   * @param xml anything; what is not XML comes back for the parser to refuse
   */
  static String normalise(String xml) {
    return xml.indexOf(NO_BREAK_SPACE) < 0 ? xml : new EnvelopeWhitespace(xml).normalised();
  }

  private String normalised() {
    int position = 0;
    while (position < xml.length()) {
      int open = xml.indexOf('<', position);
      if (open < 0) {
        break;
      }
      hasData |= !isBlank(position, open);
      if (xml.startsWith("<!--", open)) {
        position = after("-->", open);
      } else if (xml.startsWith("<![CDATA[", open)) {
        hasData = true;
        position = after("]]>", open);
      } else if (xml.startsWith("<?", open)) {
        position = after("?>", open);
      } else {
        position = tag(open);
      }
    }
    return result.toString();
  }

  /** Deals with the text before a tag; returns where the text after it begins. */
  private int tag(int open) {
    int end = tagEnd(open);
    boolean isEnd = xml.startsWith("</", open);
    boolean isLeafContent = last == Tag.START && isEnd;
    if (last != Tag.NONE && !isLeafContent && !hasData) {
      makePlain(textStart, open);
    }
    boolean closesItself = end >= 2 && xml.charAt(end - 2) == '/';
    last = isEnd || closesItself ? Tag.END : Tag.START;
    textStart = end;
    hasData = false;
    return end;
  }

  /** Comments within the stretch are made plain too, which is no loss. */
  private void makePlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (xml.charAt(i) == NO_BREAK_SPACE) {
        result.setCharAt(i, ' ');
      }
    }
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      char character = xml.charAt(i);
      if (character > ' ' && character != NO_BREAK_SPACE) {
        return false;
      }
    }
    return true;
  }

  /** A {@code >} within an attribute's quotes does not end the tag. */
  private int tagEnd(int open) {
    char quote = 0;
    for (int i = open; i < xml.length(); i++) {
      char character = xml.charAt(i);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '>') {
        return i + 1;
      }
    }
    return xml.length();
  }

  private int after(String end, int from) {
    int found = xml.indexOf(end, from);
    return found < 0 ? xml.length() : found + end.length();
  }
}
