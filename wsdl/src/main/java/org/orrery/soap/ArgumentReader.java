package org.orrery.soap;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the literal form of a call, as {@link CallDecoder} writes it, into the types of the
 * service's method. What a type has no place for is passed over.
 */
final class ArgumentReader {

  private static final Map<Class<?>, Scalar> SCALARS =
      Map.of(
          String.class, text -> text,
          Integer.class, Integer::valueOf,
          Long.class, Long::valueOf,
          Boolean.class, Boolean::valueOf,
          BigDecimal.class, BigDecimal::new);

  /** Turns the canonical text of a value into it. */
  @FunctionalInterface
  private interface Scalar {
    Object of(String text);
  }

  private final XMLStreamReader reader;
  private String argument = "";

  /**
   * A reader of one call.
   *
   * @param reader stands before the call's element
   */
  ArgumentReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * The arguments in the order of the method's parameters; null for what was not sent.
   *
   * @throws DoorRefusedException if there are elements where text belongs
   */
  @Nullable Object[] read(ServiceMethod method) throws XMLStreamException {
    @Nullable Object[] arguments = new @Nullable Object[method.types().size()];
    reader.nextTag();
    while (toChild()) {
      Integer index = method.indexes().get(reader.getLocalName());
      if (index == null) {
        pass();
      } else {
        argument = reader.getLocalName();
        arguments[index] = value(method.types().get(index));
      }
    }
    return arguments;
  }

  /** The value of the element whose start tag was read; stands at its end tag afterwards. */
  private @Nullable Object value(Class<?> type) throws XMLStreamException {
    String nil = reader.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
    if (nil != null) {
      pass();
      return null;
    }
    Scalar scalar = SCALARS.get(type);
    return scalar == null ? bean(type) : scalar.of(text());
  }

  /** An array of anything may come deeper than what it is read into. */
  private String text() throws XMLStreamException {
    var text = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        throw new DoorRefusedException(
            DoorFault.INVALID_PARAMETER,
            "Parameter " + argument + " has elements where text belongs");
      } else if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }

  private Object bean(Class<?> type) throws XMLStreamException {
    WireBean fields = WireBean.of(type);
    Object bean = fields.make();
    while (toChild()) {
      Field field = fields.fields().get(reader.getLocalName());
      if (field == null) {
        pass();
      } else if (field.getType() == List.class) {
        add(field, bean);
      } else {
        WireBean.set(field, bean, value(field.getType()));
      }
    }
    return bean;
  }

  @SuppressWarnings("unchecked") // The type of the items is read from the field itself.
  private void add(Field field, Object bean) throws XMLStreamException {
    Type item = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    List<@Nullable Object> items = (List<@Nullable Object>) WireBean.get(field, bean);
    if (items == null) {
      throw new IllegalStateException("a list is missing: " + field);
    }
    items.add(value((Class<?>) item));
  }

  /** Goes to the next element within the open one; false at the end of that. */
  private boolean toChild() throws XMLStreamException {
    int event = reader.next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      event = reader.next();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  private void pass() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
