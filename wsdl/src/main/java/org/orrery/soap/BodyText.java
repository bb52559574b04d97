package org.orrery.soap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a request into text, whatever its sender says and writes. */
final class BodyText {

  private static final Map<String, Charset> CHARSETS =
      Map.of(
          "UTF-8", StandardCharsets.UTF_8,
          "UTF8", StandardCharsets.UTF_8,
          "US-ASCII", StandardCharsets.US_ASCII,
          "ASCII", StandardCharsets.US_ASCII,
          "ISO-8859-1", StandardCharsets.ISO_8859_1,
          "LATIN1", StandardCharsets.ISO_8859_1,
          "UTF-16", StandardCharsets.UTF_16,
          "UTF-16BE", StandardCharsets.UTF_16BE,
          "UTF-16LE", StandardCharsets.UTF_16LE);

  private static final Pattern HEADER_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION = Pattern.compile("\\s*+<\\?xml\\s[^>]{0,200}\\?>");
  private static final Pattern DECLARED_CHARSET =
      Pattern.compile("encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
  private static final int DECLARATION_MAX = 256;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private BodyText() {}

  /**
   * The text, without byte order mark and XML declaration, neither of which is true of it any more.
   *
   * <p>A byte order mark decides; else the header; else the declaration; else it is UTF-8.
   *
   * @param contentType the header, or null where there is none
   * @throws DoorRefusedException if the charset is another, or the bytes are not in it
   */
  static String decode(byte[] body, @Nullable String contentType) {
    String text = decode(body, charset(body, contentType));
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    Matcher declaration = DECLARATION.matcher(text).region(start, text.length());
    // Blanks in its place keep lines and columns true for whoever is told of an error.
    return declaration.lookingAt()
        ? " ".repeat(declaration.end() - start) + text.substring(declaration.end())
        : text.substring(start);
  }

  /** The fault that says where a request stops being XML. */
  static Fault notXml(XMLStreamException failure) {
    String message = String.valueOf(failure.getMessage());
    int end = message.indexOf('\n'); // There the parser has its own idea of the place.
    Location location = failure.getLocation();
    String where =
        location == null
            ? ""
            : " at line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    return new Fault(
        DoorFault.MALFORMED_REQUEST.name(),
        "Not well-formed XML" + where + ": " + (end < 0 ? message : message.substring(0, end)));
  }

  private static String decode(byte[] body, Charset charset) {
    String text = new String(body, charset); // Has a sign in the place of what is wrong.
    return text.indexOf(REPLACEMENT) < 0 ? text : decodeStrictly(body, charset);
  }

  /** The sign itself may have been sent, which is nothing wrong. */
  private static String decodeStrictly(byte[] body, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      throw refused("The request is not in the charset " + charset);
    }
  }

  private static Charset charset(byte[] body, @Nullable String contentType) {
    Optional<Charset> marked = marked(body);
    if (marked.isPresent()) {
      return marked.get();
    }
    Matcher header = HEADER_CHARSET.matcher(contentType == null ? "" : contentType);
    if (header.find()) {
      return named(header.group(1));
    }
    String start =
        new String(body, 0, Math.min(body.length, DECLARATION_MAX), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(start);
    Matcher declared = DECLARED_CHARSET.matcher(declaration.lookingAt() ? declaration.group() : "");
    return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
  }

  /** By byte order mark, or by the zero beside the first {@code <} of UTF-16. */
  private static Optional<Charset> marked(byte[] body) {
    if (body.length < 2) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (((body[0] & 0xFF) << 8) | (body[1] & 0xFF)) {
          case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
          case 0x003C -> StandardCharsets.UTF_16BE;
          case 0x3C00 -> StandardCharsets.UTF_16LE;
          case 0xEFBB -> StandardCharsets.UTF_8;
          default -> null;
        });
  }

  private static Charset named(String name) {
    Charset charset = CHARSETS.get(name.toUpperCase(Locale.ROOT));
    if (charset == null) {
      throw refused("The charset must be UTF-8, UTF-16 or ISO-8859-1, not " + name);
    }
    return charset;
  }

  private static DoorRefusedException refused(String message) {
    return new DoorRefusedException(DoorFault.MALFORMED_REQUEST, message);
  }
}
