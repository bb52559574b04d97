package org.orrery.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.contract.ContractComparison;
import org.orrery.contract.JavaSignatures;
import org.orrery.contract.OperationList;
import org.orrery.contract.Signature;
import org.orrery.contract.WsdlSignatures;
import org.orrery.wire.AdminServices;

/**
 * The list of operations, the WSDL, the interface and the endpoint promise the same; a copy of any
 * of the four with one change in it does not pass.
 */
class EndpointContractTest {

  private static final String SERVICE = "AdminServices";
  private static final Path LIST =
      Path.of("../wsdl/src/test/resources/contract/AdminServices.operations");
  private static final Path WSDL = Path.of("../wsdl/src/main/resources/wsdl/AdminServices.wsdl");
  private static final Path INTERFACE =
      Path.of("../wsdl/src/main/java/org/orrery/wire/AdminServices.java");
  private static final Path ENDPOINT =
      Path.of("src/main/java/org/orrery/endpoint/AdminEndpoint.java");

  @TempDir Path directory;

  @Test
  void list_wsdl_interface_and_endpoint_agree() {
    assertThat(
            differences(
                OperationList.of(SERVICE),
                WsdlSignatures.of(SERVICE),
                AdminServices.class,
                AdminEndpoint.class))
        .isEmpty();
  }

  @Test
  void a_copy_of_the_list_with_another_type_is_seen() {
    String list = Sources.altered(LIST, "reason:string", "reason:long");

    assertThat(
            differences(
                OperationList.parse(list),
                WsdlSignatures.of(SERVICE),
                AdminServices.class,
                AdminEndpoint.class))
        .hasSize(4) // Once for each of the other three, and once more for the WSDL's own form.
        .allMatch(difference -> difference.contains("suspendAccount"));
  }

  @Test
  void a_copy_of_the_wsdl_with_another_part_is_seen() {
    String wsdl = Sources.altered(WSDL, "<wsdl:part name=\"reason\"", "<wsdl:part name=\"why\"");

    assertThat(
            differences(
                OperationList.of(SERVICE),
                WsdlSignatures.parse(wsdl),
                AdminServices.class,
                AdminEndpoint.class))
        .isNotEmpty()
        .allMatch(difference -> difference.contains("suspendAccount"))
        .anyMatch(difference -> difference.contains("why:string"));
  }

  @Test
  void a_copy_of_the_interface_with_another_part_is_seen() {
    Class<?> copy =
        Sources.compiled(
            AdminServices.class.getName(),
            Sources.altered(INTERFACE, "partName = \"reason\"", "partName = \"why\""),
            directory);

    assertThat(
            differences(
                OperationList.of(SERVICE), WsdlSignatures.of(SERVICE), copy, AdminEndpoint.class))
        .singleElement()
        .asString()
        .contains("suspendAccount", "why:string", "the interface");
  }

  @Test
  void a_copy_of_the_endpoint_with_another_parameter_is_seen() {
    Class<?> copy =
        Sources.compiled(
            AdminEndpoint.class.getName(),
            Sources.altered(ENDPOINT, "String reason)", "String why)")
                .replace("Wire.text(reason)", "Wire.text(why)"),
            directory);

    assertThat(
            differences(
                OperationList.of(SERVICE), WsdlSignatures.of(SERVICE), AdminServices.class, copy))
        .singleElement()
        .asString()
        .contains("suspendAccount", "why:string", "the endpoint");
  }

  private static List<String> differences(
      List<Signature> list, List<Signature> wsdl, Class<?> serviceInterface, Class<?> endpoint) {
    List<String> differences =
        new ArrayList<>(
            ContractComparison.differences(list, wsdl, WsdlSignatures.furtherForms(SERVICE)));
    differences.addAll(
        ContractComparison.differences(
            list, "the interface", JavaSignatures.ofInterface(serviceInterface)));
    differences.addAll(
        ContractComparison.differences(
            list, "the endpoint", JavaSignatures.ofEndpoint(endpoint, AdminServices.class)));
    return differences;
  }
}
