package org.orrery.soap;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Arrays within arrays, with any words about their types and sizes. */
class ArrayFuzzTest {

  private static final int ITEMS_MAX = 300;
  private static final int TEXT_MAX = 40;

  private static final List<String> TYPES =
      List.of(
          "xsd:string[999999999]",
          "xsd:anyType[2][]",
          "xsd:string[-1,2,,][[]",
          "xsd:ur-type[]",
          "java:java.lang.Object[3]",
          "soapenc:Array[2147483648]");

  private static final AnyRequest DOOR = new AnyRequest();

  @FuzzTest
  void any_array_gets_an_answer_of_ours(FuzzedDataProvider data) {
    String arrays = "<otherParams" + type(data) + ">" + items(data, 0) + "</otherParams>";
    String request = Envelopes.call("signupUser", Envelopes.TOKEN + arrays);

    DOOR.send(request.getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8");
  }

  private static String items(FuzzedDataProvider data, int depth) {
    var xml = new StringBuilder();
    for (int i = 0; i < ITEMS_MAX && data.remainingBytes() > 0 && data.consumeBoolean(); i++) {
      boolean nests = depth < Limits.STANDARD.depth() && data.consumeBoolean();
      String content = nests ? items(data, depth + 1) : text(data);
      xml.append("<item").append(type(data)).append('>').append(content).append("</item>");
    }
    return xml.toString();
  }

  private static String type(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 5)) {
      case 0 -> " soapenc:arrayType=\"" + data.pickValue(TYPES) + "\"";
      case 1 -> " xsi:type=\"soapenc:Array\" soapenc:arrayType=\"" + text(data) + "\"";
      case 2 -> " soapenc:offset=\"[" + data.consumeInt() + "]\" soapenc:position=\"[9]\"";
      case 3 -> " xsi:nil=\"" + text(data) + "\"";
      case 4 -> " xsi:type=\"" + data.pickValue(List.of("xsd:base64", "a:b:c", ":", "")) + "\"";
      default -> "";
    };
  }

  private static String text(FuzzedDataProvider data) {
    return data.consumeString(TEXT_MAX)
        .replaceAll("[^\\t\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;");
  }
}
