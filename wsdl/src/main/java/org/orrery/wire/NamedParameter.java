package org.orrery.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * A pair of name and value in an answer.
 *
 * <p>Source: H-Sphere XML API, Admin Services, the answer of "signupUser", which has it in the
 * namespace of another service.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "NamedParameter", namespace = "urn:UserServices")
public final class NamedParameter {

  public @Nullable String name;

  public @Nullable String value;

  /** Without fields, as the binding needs it. */
  public NamedParameter() {}

  /** A pair. */
  public NamedParameter(String name, @Nullable String value) {
    this.name = name;
    this.value = value;
  }

  @Override
  public String toString() {
    return "NamedParameter[" + name + "=" + value + "]";
  }
}
