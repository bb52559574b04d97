package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.orrery.soap.Envelopes.envelope;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The door knows no service by name: a WSDL and an interface make one. */
class AnotherServiceTest {

  private final InProcessServer server =
      new InProcessServer(SampleServices.class, AnotherServiceTest::grow);

  @Test
  void a_bean_with_a_bean_and_an_array_comes_and_goes() {
    String answer =
        server.call(
            envelope(
                "<s:grow xmlns:s=\"SampleServices\"><tree href=\"#t\"/></s:grow>"
                    + "<multiRef id=\"t\"><root href=\"#r\"/><height>1.5</height>"
                    + "<leaves><leaf>a</leaf><leaf xsi:nil=\"true\"/></leaves></multiRef>"
                    + "<multiRef id=\"r\"><depth>7</depth></multiRef>"));

    assertThat(answer)
        .contains(
            "xmlns:ns2=\"urn:SampleServices\" xsi:type=\"ns2:Tree\">"
                + "<height xsi:type=\"xsd:double\">2.5</height>"
                + "<leaves xsi:type=\"soapenc:Array\" soapenc:arrayType=\"xsd:string[2]\">"
                + "<item>a</item><item xsi:nil=\"true\"/></leaves>"
                + "<root xsi:type=\"ns2:Root\"><depth xsi:type=\"xsd:int\">7</depth></root>");
  }

  @Test
  void what_is_null_is_nil_with_its_type() {
    String answer =
        server.call(
            envelope(
                "<s:grow xmlns:s=\"SampleServices\"><tree><height>1</height></tree></s:grow>"));

    assertThat(answer)
        .contains(
            "<height xsi:type=\"xsd:double\">2.0</height>"
                + "<leaves xsi:type=\"soapenc:Array\" xsi:nil=\"true\"/>"
                + "<root xsi:type=\"ns2:Root\" xsi:nil=\"true\"/>");
  }

  @Test
  void a_service_without_a_wsdl_is_none() {
    assertThat(ServiceContract.named("NoServices")).isEmpty();
    assertThat(ServiceContract.named("../handlers")).isEmpty();
    assertThat(ServiceContract.named("")).isEmpty();
  }

  @Test
  void outside_of_a_call_there_is_no_context() {
    assertThatIllegalStateException().isThrownBy(CallContext::current);
  }

  private static SampleServices.Tree grow(SampleServices.Tree tree) {
    assertThat(CallContext.current().operation()).isEqualTo("grow");
    tree.height = tree.height.add(BigDecimal.ONE);
    return tree;
  }
}
