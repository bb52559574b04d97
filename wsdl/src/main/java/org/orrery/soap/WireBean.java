package org.orrery.soap;

import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a wire type looks like: public fields and a constructor without arguments.
 *
 * @param fields by their names on the wire
 */
record WireBean(Class<?> type, Map<String, Field> fields) {

  /** There are as many as the contracts have. */
  private static final Map<Class<?>, WireBean> KNOWN = new ConcurrentHashMap<>();

  /** The look of a type; found out once. */
  static WireBean of(Class<?> type) {
    WireBean known = KNOWN.get(type);
    return known != null ? known : KNOWN.computeIfAbsent(type, WireBean::read);
  }

  private static WireBean read(Class<?> type) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Field field : type.getFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        boolean named = element != null && !element.name().startsWith("#");
        fields.put(named ? element.name() : field.getName(), field);
      }
    }
    return new WireBean(type, fields);
  }

  Object make() {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type, e);
    }
  }

  static @Nullable Object get(Field field, Object bean) {
    try {
      return field.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("not public: " + field, e);
    }
  }

  static void set(Field field, Object bean, @Nullable Object value) {
    try {
      field.set(bean, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("not public: " + field, e);
    }
  }
}
