package org.orrery.soap;

import java.util.List;

/** A type that the contract gives to a part, a field or an item. */
sealed interface WireType {

  /** A value that is text on the wire. */
  enum Scalar implements WireType {
    STRING("string"),
    INT("int"),
    LONG("long"),
    DOUBLE("double"),
    BOOLEAN("boolean");

    private final String xsdName;

    Scalar(String xsdName) {
      this.xsdName = xsdName;
    }

    String xsdName() {
      return xsdName;
    }
  }

  /** A bean: its fields, in the contract's order. */
  record Struct(String namespace, String name, List<Part> fields) implements WireType {}

  /** Any number of items of one type. */
  record Array(WireType item) implements WireType {}

  /** {@code anyType}: a string, or an array of such. */
  record Any() implements WireType {}

  /** A named place for a value: a parameter, a field, a return value. */
  record Part(String name, WireType type) {}
}
