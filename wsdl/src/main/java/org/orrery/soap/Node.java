package org.orrery.soap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a message, as read: what the encoding's rules need of it, and no more. */
final class Node {

  private final String namespace;
  private final String name;
  private final @Nullable String id;
  private final @Nullable String href;
  private final boolean nil;
  private final Shape shape;
  private String text = "";
  private @Nullable StringBuilder pieces;
  private final List<Node> children = new ArrayList<>(0);

  Node(String namespace, String name, Marks marks) {
    this.namespace = namespace;
    this.name = name;
    this.id = marks.id();
    this.href = marks.href();
    this.nil = marks.nil();
    this.shape = marks.shape();
  }

  /**
   * What an element's attributes say.
   *
   * @param nil whether {@code xsi:nil} is true
   * @param shape what the type that is named, by {@code xsi:type} or {@code arrayType}, comes to
   */
  record Marks(@Nullable String id, @Nullable String href, boolean nil, Shape shape) {

    /** No attributes. */
    static final Marks PLAIN = new Marks(null, null, false, Shape.PLAIN);

    /** {@code xsi:nil} alone. */
    static final Marks NIL = new Marks(null, null, true, Shape.PLAIN);

    /** Whether it refers to another element, or another may refer to it. */
    boolean isReference() {
      return id != null || href != null;
    }
  }

  /** As much as is believed of the type that a sender names. */
  enum Shape {
    PLAIN,
    ARRAY,
    /** Text as bytes: SOAP::Lite sends what is not ASCII so, unless told otherwise. */
    BASE64
  }

  String namespace() {
    return namespace;
  }

  String name() {
    return name;
  }

  @Nullable String id() {
    return id;
  }

  @Nullable String href() {
    return href;
  }

  boolean isNil() {
    return nil;
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  /** Whether this is an array where its type leaves that open. */
  boolean isArray() {
    return shape == Shape.ARRAY || !isLeaf();
  }

  boolean isBase64() {
    return shape == Shape.BASE64;
  }

  /** What comes in one piece, as most text does, is kept as it is: many may share one. */
  void append(String characters) {
    if (pieces != null) {
      pieces.append(characters);
    } else if (text.isEmpty()) {
      text = characters;
    } else {
      pieces = new StringBuilder(text).append(characters);
    }
  }

  String text() {
    return pieces == null ? text : pieces.toString();
  }

  boolean isBlank() {
    return text().chars().allMatch(character -> character <= ' ');
  }

  void add(Node child) {
    children.add(child);
  }

  List<Node> children() {
    return children;
  }
}
