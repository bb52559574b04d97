package org.orrery.product;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The attacks that are made of XML alone; each is one request. */
final class XmlAttacks {

  static final int BODY_BYTES_MAX = 4 * 1024 * 1024;

  private static final int MANY = 100_000;
  private static final int MILLION = 1_000_000;
  private static final int LEVELS = 20;

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String TOKEN =
      "<at><accountId>0</accountId><login>admin</login><password>admin</password></at>";

  private XmlAttacks() {}

  static List<Attack> all(int listener) {
    return Stream.of(
            entities(listener), shapes(), references(listener), headers(listener), values())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Attack> entities(int listener) {
    String outside = "http://127.0.0.1:" + listener + "/";
    return List.of(
        doctype("external entity, a file", "<!ENTITY x SYSTEM 'file:///etc/passwd'>"),
        doctype("external entity, an address", "<!ENTITY x SYSTEM '" + outside + "'>"),
        doctype("parameter entity", "<!ENTITY % p SYSTEM '" + outside + "'> %p;"),
        Attack.refused(
            "external DTD",
            "<!DOCTYPE a SYSTEM '" + outside + "'>" + call("getAccounts", TOKEN),
            "MALFORMED_REQUEST"),
        doctype("billion laughs", laughs()),
        doctype("quadratic blow-up", "<!ENTITY x '" + "a".repeat(MILLION) + "'>"),
        Attack.refused(
            "DOCTYPE behind a comment and an instruction",
            "<!-- <a> --><?p <b> ?><!DOCTYPE a [<!ENTITY x 'y'>]>" + call("getAccounts", TOKEN),
            "MALFORMED_REQUEST"),
        Attack.refused(
            "undeclared entity",
            call("getAccounts", "<at><login>&x;</login></at>"),
            "MALFORMED_REQUEST"));
  }

  private static List<Attack> shapes() {
    return List.of(
        tooLarge(
            "elements within each other, " + MANY,
            call("getAccounts", "<a>".repeat(MANY) + "</a>".repeat(MANY))),
        tooLarge("open tags that never end", call("getAccounts", "<a>".repeat(MILLION))),
        tooLarge("elements, a million", call("getAccounts", "<a/>".repeat(MILLION))),
        tooLarge(
            "a name of a million letters", call("getAccounts", "<" + "a".repeat(MILLION) + "/>")),
        tooLarge(
            "attributes, " + MANY, call("getAccounts", "<at" + numbered(" a%d=''", MANY) + "/>")),
        tooLarge(
            "namespaces, " + MANY,
            call("getAccounts", "<at" + numbered(" xmlns:a%d='b'", MANY) + "/>")),
        new Attack(
            "a body of more than 4 MB", " ".repeat(BODY_BYTES_MAX + 1), 413, "REQUEST_TOO_LARGE"),
        Attack.harmless(
            "a text of 4 MB less the rest",
            call("getAccounts", TOKEN + "<x>" + "a".repeat(BODY_BYTES_MAX - 2_000) + "</x>")
                .replace("<x>", "<!--")
                .replace("</x>", "-->")),
        sized("xsd:string[999999999]"),
        sized("xsd:string[2147483647,2147483647][]"),
        sized("xsd:anyType[-1][][][][][][]"));
  }

  private static List<Attack> references(int listener) {
    String many = "<i href='#big'/>".repeat(5_000);
    return List.of(
        invalid("reference to itself", "<at href='#a'/>", "<x id='a' href='#a'/>"),
        invalid("references in a circle", "<otherParams href='#a'/>", circle()),
        invalid("reference to nothing", "<at href='#gone'/>", ""),
        invalid("the same id twice", "<at href='#a'/>", "<x id='a'/><x id='a'/>"),
        invalid("reference to an address", "<at href='http://127.0.0.1:" + listener + "/'/>", ""),
        tooLarge("a chain of 20,000", refer("<at href='#i0'/>", chain(20_000))),
        tooLarge("references that multiply", refer("<otherParams href='#l0'/>", multiplied())),
        tooLarge(
            "5,000 references to a megabyte",
            refer(
                "<otherParams>" + many + "</otherParams>",
                "<x id='big'>" + "a".repeat(MILLION) + "</x>")));
  }

  private static List<Attack> headers(int listener) {
    String reply =
        "<a:ReplyTo xmlns:a='http://www.w3.org/2005/08/addressing'><a:Address>http://127.0.0.1:"
            + listener
            + "/</a:Address></a:ReplyTo>";
    return List.of(
        Attack.harmless("WS-Addressing ReplyTo", envelope(reply, element("getAccounts", TOKEN))),
        Attack.refused(
            "a header that must be understood",
            envelope("<h:x xmlns:h='urn:h' e:mustUnderstand='1'/>", element("getAccounts", TOKEN)),
            "HEADER_NOT_UNDERSTOOD"),
        Attack.harmless(
            "xsi:type of a class",
            call("getAccounts", TOKEN.replace("<at>", "<at xsi:type='java:java.lang.Runtime'>"))),
        Attack.refused(
            "a second operation before the call",
            envelope(
                "",
                "<m:deleteAccount id='d' xmlns:m='AdminServices'><accountId>1</accountId>"
                    + "</m:deleteAccount>"
                    + element("getAccounts", "<at href='#d'/>")),
            "MALFORMED_REQUEST"));
  }

  private static List<Attack> values() {
    return List.of(
        amount("1e999999999", "1e999999999"),
        amount("1e-999999999", "1e-999999999"),
        amount("NaN", "NaN"),
        amount("400 digits", "9".repeat(400)),
        amount("a million digits", "9".repeat(MILLION)),
        Attack.refused(
            "an id of a million digits",
            call("getQuota", TOKEN + "<accountId>" + "9".repeat(MILLION) + "</accountId>"),
            "INVALID_PARAMETER"));
  }

  private static Attack amount(String name, String digits) {
    return Attack.refused(
        "an amount of " + name,
        call("oneTimeDebit", TOKEN + "<accountId>1</accountId><amount>" + digits + "</amount>"),
        "INVALID_PARAMETER");
  }

  private static Attack doctype(String name, String declarations) {
    String xml = "<!DOCTYPE a [" + declarations + "]>";
    String content = "<at><login>" + "&x;".repeat(1_000) + "</login></at>";
    return Attack.refused(name, xml + call("getAccounts", content), "MALFORMED_REQUEST");
  }

  private static Attack tooLarge(String name, String request) {
    return Attack.refused(name, request, "REQUEST_TOO_LARGE");
  }

  private static Attack invalid(String name, String parameter, String others) {
    return Attack.refused(name, refer(parameter, others), "INVALID_REFERENCE");
  }

  /** Answered, as a signup that lacks nearly everything. */
  private static Attack sized(String arrayType) {
    String pairs = "<otherParams c:arrayType='" + arrayType + "'><item/></otherParams>";
    return Attack.refused(
        "an array that says " + arrayType, call("signupUser", TOKEN + pairs), "MISSING_VALUE");
  }

  private static String circle() {
    return "<x id='a'><i href='#b'/></x><x id='b'><i href='#a'/></x>";
  }

  private static String laughs() {
    return "<!ENTITY l0 'ha'>"
        + numbered("<!ENTITY l%1$d '&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;'>", LEVELS);
  }

  private static String chain(int length) {
    return IntStream.range(0, length)
            .mapToObj(i -> "<x id='i" + i + "' href='#i" + (i + 1) + "'/>")
            .collect(Collectors.joining())
        + "<x id='i"
        + length
        + "'/>";
  }

  private static String multiplied() {
    return IntStream.range(0, LEVELS)
            .mapToObj(
                i -> "<x id='l" + i + "'>" + ("<i href='#l" + (i + 1) + "'/>").repeat(10) + "</x>")
            .collect(Collectors.joining())
        + "<x id='l"
        + LEVELS
        + "'>ha</x>";
  }

  private static String numbered(String format, int count) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
  }

  private static String refer(String parameter, String others) {
    return envelope("", element("signupUser", parameter) + others);
  }

  private static String call(String operation, String parameters) {
    return envelope("", element(operation, parameters));
  }

  private static String element(String operation, String parameters) {
    return "<m:" + operation + " xmlns:m='AdminServices'>" + parameters + "</m:" + operation + ">";
  }

  private static String envelope(String header, String body) {
    return "<e:Envelope xmlns:e='"
        + SOAP
        + "' xmlns:c='http://schemas.xmlsoap.org/soap/encoding/'"
        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
        + (header.isEmpty() ? "" : "<e:Header>" + header + "</e:Header>")
        + "<e:Body>"
        + body
        + "</e:Body></e:Envelope>";
  }
}
