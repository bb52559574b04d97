package org.orrery.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wire's {@code xsd:string[]}, and one row of a {@link NestedStringArray}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "StringArray", namespace = "urn:orrery:wire")
public final class StringArray {

  /** In wire order; an item that is nil on the wire is null. */
  @XmlElement(nillable = true)
  public List<@Nullable String> item = new ArrayList<>();

  /** The array of these items, in this order. */
  public static StringArray of(List<String> items) {
    var array = new StringArray();
    array.item.addAll(items);
    return array;
  }

  @Override
  public String toString() {
    return "StringArray" + item;
  }
}
