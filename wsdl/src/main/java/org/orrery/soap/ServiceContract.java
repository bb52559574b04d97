package org.orrery.soap;

import com.sun.xml.ws.api.model.wsdl.WSDLPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orrery.wire.AuthToken;

/**
 * What one service promises on the wire, as its WSDL says.
 *
 * @param name the service's name, which is also its namespace and its WSDL's file name
 * @param operations by name
 * @param structs the beans, by name
 */
record ServiceContract(
    String name, Map<String, Operation> operations, Map<String, WireType.Struct> structs) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");
  private static final Map<String, ServiceContract> READ = new ConcurrentHashMap<>();

  /** The name of a token's parameter, and of its bean. */
  static final String TOKEN_PART = "at";

  static final String TOKEN_TYPE = AuthToken.class.getSimpleName();

  /** The contract of a service whose WSDL is on the class path; read once. */
  static Optional<ServiceContract> named(String service) {
    ServiceContract known = READ.get(service);
    if (known != null || !NAME.matcher(service).matches()) {
      return Optional.ofNullable(known);
    }
    // Only services that exist are kept, so that a caller's inventions fill no memory.
    Optional<ServiceContract> read = WsdlReader.read(service);
    read.ifPresent(contract -> READ.put(service, contract));
    return read;
  }

  /**
   * The contract that belongs to an endpoint.
   *
   * @throws IllegalStateException if its WSDL is not on the class path, or says what we cannot read
   */
  static ServiceContract ofPort(WSDLPort port) {
    String service = port.getName().getNamespaceURI();
    return named(service)
        .orElseThrow(() -> new IllegalStateException("no WSDL for service " + service));
  }

  /**
   * One operation, all its forms together.
   *
   * @param parts the parts that the WSDL declares, then those that only further forms have
   * @param forms the lists of parts that a caller may send, told apart by their length
   * @param aliases other spellings of part names, to the name in {@code parts}
   * @param declaresToken false where a token is accepted, but not declared
   * @param result null for an operation that answers nothing
   */
  record Operation(
      String name,
      List<WireType.Part> parts,
      List<List<WireType.Part>> forms,
      Map<String, String> aliases,
      boolean declaresToken,
      WireType.@Nullable Part result) {

    /** What was sent for a part. */
    record Argument(WireType.Part part, Node value) {}

    /**
     * Tells which argument is meant for which part: by name where the name is known; the others, in
     * their order, take what is left of the form of that length, or of the shortest longer one.
     *
     * @throws DoorRefusedException if a part is given twice, or there are too many arguments
     */
    List<Argument> assign(List<Node> arguments) {
      List<Argument> assigned = new ArrayList<>(); // Of few parts each, so that looking is quick.
      List<Node> unknown = new ArrayList<>();
      for (Node argument : arguments) {
        WireType.Part part = part(argument.name());
        if (part == null) {
          unknown.add(argument);
        } else if (isAmong(assigned, part)) {
          throw new DoorRefusedException(
              DoorFault.INVALID_PARAMETER, "Parameter " + part.name() + " is given twice");
        } else {
          assigned.add(new Argument(part, argument));
        }
      }
      if (!unknown.isEmpty()) {
        fill(assigned, unknown, form(arguments));
      }
      return assigned;
    }

    private void fill(List<Argument> assigned, List<Node> unknown, List<WireType.Part> form) {
      List<WireType.Part> free = form.stream().filter(part -> !isAmong(assigned, part)).toList();
      if (free.size() < unknown.size()) {
        throw new DoorRefusedException(
            DoorFault.INVALID_PARAMETER,
            "Operation "
                + name
                + " has no parameter "
                + unknown.get(unknown.size() - 1).name()
                + "; it takes "
                + partNames());
      }
      for (int i = 0; i < unknown.size(); i++) {
        assigned.add(new Argument(free.get(i), unknown.get(i)));
      }
    }

    private String partNames() {
      return String.join(", ", parts.stream().map(WireType.Part::name).toList());
    }

    private static boolean isAmong(List<Argument> assigned, WireType.Part part) {
      for (Argument argument : assigned) {
        if (argument.part().name().equals(part.name())) {
          return true;
        }
      }
      return false;
    }

    private WireType.@Nullable Part part(String sent) {
      String partName = aliases.getOrDefault(sent, sent);
      for (WireType.Part part : parts) {
        if (part.name().equals(partName)) {
          return part;
        }
      }
      return null;
    }

    private List<WireType.Part> form(List<Node> arguments) {
      List<WireType.Part> best = null;
      for (List<WireType.Part> form : forms) {
        boolean fits = form.size() >= arguments.size();
        if (fits && (best == null || form.size() < best.size())) {
          best = form;
        }
      }
      if (best == null) {
        throw new DoorRefusedException(
            DoorFault.INVALID_PARAMETER,
            "Operation "
                + name
                + " has no form with "
                + arguments.size()
                + " parameters; it takes "
                + partNames());
      }
      return best;
    }
  }
}
