package org.orrery.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells where the promises of a service differ: the list of operations, the WSDL with its further
 * forms, the service interface, the endpoint.
 */
public final class ContractComparison {

  private ContractComparison() {}

  /**
   * The differences between the list and the WSDL, each a sentence that names both; empty when they
   * agree.
   *
   * <p>Each form of the list must be in the WSDL or among the further forms, and each form of the
   * WSDL in the list. Further forms that the list lacks are leniency and no difference, as long as
   * they have no parameter of their own.
   */
  public static List<String> differences(
      List<Signature> list, List<Signature> wsdl, List<Signature> furtherForms) {
    List<String> differences = new ArrayList<>();
    for (Signature form : list) {
      if (!wsdl.contains(form) && !furtherForms.contains(form)) {
        differences.add("The list has " + form + ", the WSDL does not");
      }
    }
    for (Signature form : wsdl) {
      if (!list.contains(form)) {
        differences.add("The WSDL has " + form + ", the list does not");
      }
    }
    Map<String, Set<Signature.Parameter>> listed = unions(list);
    for (Signature form : furtherForms) {
      Set<Signature.Parameter> known = listed.getOrDefault(form.operation(), Set.of());
      if (!known.containsAll(form.parameters())) {
        differences.add("The further form " + form + " has parameters that the list does not");
      }
    }
    return differences;
  }

  /**
   * The differences between the list and Java methods; empty when they agree.
   *
   * <p>Java has one method for all forms of an operation, with the union of their parameters, in
   * any order.
   *
   * @param name what the methods are of, for the sentences
   */
  public static List<String> differences(List<Signature> list, String name, List<Signature> java) {
    List<String> differences = new ArrayList<>();
    Map<String, Set<Signature.Parameter>> listed = unions(list);
    Map<String, Set<Signature.Parameter>> methods = unions(java);
    for (String operation : new TreeSet<>(listed.keySet())) {
      if (!methods.containsKey(operation)) {
        differences.add(name + " has no " + operation);
      } else if (!methods.get(operation).equals(listed.get(operation))) {
        differences.add(
            operation
                + " takes "
                + listed.get(operation)
                + " in the list and "
                + methods.get(operation)
                + " in "
                + name);
      }
    }
    for (Signature method : java) {
      List<String> results =
          list.stream()
              .filter(form -> form.operation().equals(method.operation()))
              .map(Signature::result)
              .distinct()
              .toList();
      if (!results.equals(List.of(method.result()))) {
        differences.add(
            method.operation()
                + " returns "
                + results
                + " in the list and "
                + method.result()
                + " in "
                + name);
      }
    }
    if (java.size() != methods.size()) {
      differences.add(name + " has an operation twice");
    }
    return differences;
  }

  private static Map<String, Set<Signature.Parameter>> unions(List<Signature> forms) {
    Map<String, Set<Signature.Parameter>> unions = new LinkedHashMap<>();
    for (Signature form : forms) {
      unions
          .computeIfAbsent(form.operation(), any -> new LinkedHashSet<>())
          .addAll(form.parameters());
    }
    return unions;
  }
}
