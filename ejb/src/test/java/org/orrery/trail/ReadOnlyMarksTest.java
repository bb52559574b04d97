package org.orrery.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.orrery.endpoint.AdminEndpoint;
import org.orrery.wire.AdminServices;

/** What leaves no entry when it succeeds, named one by one: it must not change anything. */
class ReadOnlyMarksTest {

  private static final Set<String> VERBS_THAT_ASK =
      Set.of(
          "AccessMXBean.lockouts",
          "AccessMXBean.tokens",
          "AuditMXBean.list",
          "BillingMXBean.failures",
          "BooksMXBean.findings",
          "BooksMXBean.verification",
          "BrakeMXBean.list",
          "CallsMXBean.operations",
          "CallsMXBean.refusals",
          "DebtorsMXBean.list",
          "DebtorsMXBean.terms",
          "GuardMXBean.alarms",
          "GuardMXBean.nodes",
          "InvoicesMXBean.html",
          "InvoicesMXBean.letterhead",
          "InvoicesMXBean.lines",
          "InvoicesMXBean.list",
          "InvoicesMXBean.pdf",
          "InvoicesMXBean.series",
          "InvoicesMXBean.show",
          "JobsMXBean.list",
          "JobsMXBean.show",
          "MailMXBean.list",
          "NodesMXBean.list",
          "NodesMXBean.shares",
          "OverlimitMXBean.list",
          "OverlimitMXBean.terms",
          "PaymentsMXBean.list",
          "PaymentsMXBean.listNotices",
          "PlansMXBean.tariff",
          "PromotionsMXBean.list",
          "PromotionsMXBean.ofAccount",
          "ProofMXBean.explain",
          "ProofMXBean.rehearsal",
          "ProofMXBean.replay",
          "ProofMXBean.statement",
          "ProofMXBean.trialBalance",
          "PurchasesMXBean.list",
          "SettingsMXBean.list",
          "SettingsMXBean.show",
          "SignupsMXBean.list",
          "StaffMXBean.list",
          "TaxesMXBean.list",
          "TaxesMXBean.ofAccount",
          "TlsMXBean.show");

  @Test
  void operations_that_get_search_or_check_are_not_recorded_and_all_others_are() {
    var marked = new TreeSet<String>();
    for (var method : AdminEndpoint.class.getDeclaredMethods()) {
      if (method.isAnnotationPresent(ReadOnly.class)) {
        marked.add(method.getName());
      }
    }
    var asking = new TreeSet<String>();
    Arrays.stream(AdminServices.class.getMethods())
        .map(method -> method.getName())
        .filter(name -> name.matches("(get|search|is|check)[A-Z].*"))
        .forEach(asking::add);

    assertThat(marked).isEqualTo(asking);
    assertThat(AdminEndpoint.class.isAnnotationPresent(Recorded.class)).isTrue();
  }

  @Test
  void verbs_that_leave_no_entry_are_named_here() {
    var marked = new TreeSet<String>();
    new ClassFileImporter()
        .importPackages("org.orrery.management").stream()
            .filter(type -> type.getSimpleName().endsWith("MXBean"))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(ReadOnly.class))
            .forEach(method -> marked.add(nameOf(method)));

    assertThat(marked).isEqualTo(new TreeSet<>(VERBS_THAT_ASK));
  }

  private static String nameOf(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }
}
