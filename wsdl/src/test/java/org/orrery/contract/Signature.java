package org.orrery.contract;

import java.util.List;

/**
 * One form of an operation, in the words of the list: {@code getQuota(at:AuthToken,
 * accountId:long): double}.
 */
public record Signature(String operation, List<Parameter> parameters, String result) {

  /** A parameter's name and type. */
  public record Parameter(String name, String type) {

    @Override
    public String toString() {
      return name + ":" + type;
    }
  }

  @Override
  public String toString() {
    String list = String.join(", ", parameters.stream().map(Parameter::toString).toList());
    return operation + "(" + list + "): " + result;
  }
}
