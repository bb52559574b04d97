package org.orrery.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.wire.AdminServices;
import org.orrery.wire.AuthToken;

/** The list, the WSDL and the interface agree; and the comparison sees it when they do not. */
class ContractTest {

  private static final String SERVICE = "AdminServices";
  private static final List<Signature> LIST = OperationList.of(SERVICE);
  private static final List<Signature> FURTHER = WsdlSignatures.furtherForms(SERVICE);

  @Test
  void the_list_has_all_operations_and_forms() {
    assertThat(LIST).hasSize(37);
    assertThat(LIST.stream().map(Signature::operation).distinct()).hasSize(35);
  }

  @Test
  void list_and_wsdl_agree() {
    assertThat(ContractComparison.differences(LIST, WsdlSignatures.of(SERVICE), FURTHER)).isEmpty();
  }

  @Test
  void list_and_interface_agree() {
    List<Signature> java = JavaSignatures.ofInterface(AdminServices.class);

    assertThat(ContractComparison.differences(LIST, "the interface", java)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<wsdl:part name=\"reason\" type=\"xsd:string\"/>|<wsdl:part name=\"why\" type=\"xsd:string\"/>|suspendAccount",
        "<wsdl:part name=\"getQuotaReturn\" type=\"xsd:double\"/>|<wsdl:part name=\"getQuotaReturn\" type=\"xsd:int\"/>|getQuota",
        "<wsdl:operation name=\"changePlan\"|<wsdl:operation name=\"changeScheme\"|changePlan",
        "wsdl:arrayType=\"xsd:long[]\"|wsdl:arrayType=\"xsd:int[]\"|getAccounts"
      })
  void a_change_to_the_wsdl_is_seen(String before, String after, String operation) {
    String wsdl = OperationList.text("/wsdl/AdminServices.wsdl");
    assertThat(wsdl).contains(before);

    List<Signature> altered = WsdlSignatures.parse(wsdl.replace(before, after));

    assertThat(ContractComparison.differences(LIST, altered, FURTHER))
        .anyMatch(difference -> difference.contains(operation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "getQuota(at:AuthToken, accountId:long)|getQuota(at:AuthToken, accountId:int)|getQuota",
        "getPeriodId(at:AuthToken): int|getPeriodId(at:AuthToken): long|getPeriodId",
        "addCredit(|addDebit(|addCredit",
        "reason:string|because:string|suspendAccount"
      })
  void a_change_to_the_list_is_seen(String before, String after, String operation) {
    String list = OperationList.text("/contract/AdminServices.operations");
    assertThat(list).contains(before);

    List<Signature> altered = OperationList.parse(list.replace(before, after));

    assertThat(ContractComparison.differences(altered, WsdlSignatures.of(SERVICE), FURTHER))
        .anyMatch(difference -> difference.contains(operation));
    assertThat(
            ContractComparison.differences(
                altered, "the interface", JavaSignatures.ofInterface(AdminServices.class)))
        .anyMatch(difference -> difference.contains(operation));
  }

  @Test
  void a_further_form_with_a_parameter_of_its_own_is_seen() {
    List<Signature> altered = new ArrayList<>(FURTHER);
    altered.add(new Signature("getQuota", List.of(new Signature.Parameter("x", "int")), "double"));

    assertThat(ContractComparison.differences(LIST, WsdlSignatures.of(SERVICE), altered))
        .singleElement()
        .asString()
        .contains("getQuota(x:int)");
  }

  @Test
  void a_change_to_the_interface_is_seen() {
    List<Signature> list =
        OperationList.parse(
            """
            S getQuota(at:AuthToken, accountId:long): double
            S checkUser(at:AuthToken, login:string): boolean
            S getDomains(at:AuthToken): string[]""");

    assertThat(
            ContractComparison.differences(
                list, "the copy", JavaSignatures.ofInterface(AlteredServices.class)))
        .containsExactlyInAnyOrder(
            "the copy has no getDomains",
            "getQuota takes [at:AuthToken, accountId:long] in the list and"
                + " [at:AuthToken, account:long] in the copy",
            "checkUser returns [boolean] in the list and string in the copy",
            "getAccounts returns [] in the list and void in the copy");
  }

  @Test
  void an_endpoint_is_read_by_its_parameter_names() {
    List<Signature> list = OperationList.parse("S getAccounts(at:AuthToken): void");

    assertThat(
            ContractComparison.differences(
                list,
                "the endpoint",
                JavaSignatures.ofEndpoint(AlteredEndpoint.class, AlteredServices.class)))
        .anyMatch(difference -> difference.contains("getAccounts takes"));
  }

  /** A copy of an interface in which every operation differs. */
  interface AlteredServices {

    @WebResult(partName = "getQuotaReturn")
    java.math.BigDecimal getQuota(
        @WebParam(partName = "at") AuthToken at, @WebParam(partName = "account") Long accountId);

    @WebResult(partName = "checkUserReturn")
    String checkUser(
        @WebParam(partName = "at") AuthToken at, @WebParam(partName = "login") String login);

    void getAccounts(@WebParam(partName = "at") AuthToken at);
  }

  /** An endpoint with a parameter of another name. */
  abstract static class AlteredEndpoint implements AlteredServices {

    @Override
    public void getAccounts(AuthToken token) {}
  }
}
