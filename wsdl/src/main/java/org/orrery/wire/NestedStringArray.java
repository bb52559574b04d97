package org.orrery.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wire's {@code xsd:anyType[]}: an array of arrays of strings, mostly pairs. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "NestedStringArray", namespace = "urn:orrery:wire")
public final class NestedStringArray {

  /** In wire order; an item that is nil on the wire is null. */
  @XmlElement(nillable = true)
  public List<@Nullable StringArray> item = new ArrayList<>();

  /** The array of these items, in this order. */
  public static NestedStringArray of(List<StringArray> items) {
    var array = new NestedStringArray();
    array.item.addAll(items);
    return array;
  }

  @Override
  public String toString() {
    return "NestedStringArray" + item;
  }
}
