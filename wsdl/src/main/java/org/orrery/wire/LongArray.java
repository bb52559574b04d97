package org.orrery.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wire's {@code xsd:long[]}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "LongArray", namespace = "urn:orrery:wire")
public final class LongArray {

  /** In wire order; an item that is nil on the wire is null. */
  @XmlElement(nillable = true)
  public List<@Nullable Long> item = new ArrayList<>();

  /** The array of these items, in this order. */
  public static LongArray of(List<Long> items) {
    var array = new LongArray();
    array.item.addAll(items);
    return array;
  }

  @Override
  public String toString() {
    return "LongArray" + item;
  }
}
