package org.orrery.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The house rules that a reviewer should never have to repeat. */
@AnalyzeClasses(
    packages = "org.orrery",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {

  /** Classes that other modules lend to tests are under no rule of the product. */
  static final class WithoutTestJars implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String ROOT = "org.orrery.";

  private static final Set<String> BASE = Set.of("shared", "platform", "setting", "security");

  /** Feature to the features that it may import; the table of docs/architecture.md. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("wire", Set.of()),
              Map.entry("soap", Set.of("wire")),
              Map.entry("shared", Set.of()),
              Map.entry("platform", Set.of("shared")),
              Map.entry("setting", Set.of("shared", "platform")),
              Map.entry("security", Set.of("shared", "platform", "setting")),
              Map.entry("idempotency", BASE),
              Map.entry("node", BASE),
              Map.entry("job", with(BASE, "node")),
              Map.entry("meter", BASE),
              Map.entry("trail", BASE),
              Map.entry("session", with(BASE, "trail", "factor")),
              Map.entry("plan", BASE),
              Map.entry("account", with(BASE, "plan")),
              Map.entry("ledger", with(BASE, "account")),
              Map.entry("tax", with(BASE, "account")),
              Map.entry("promotion", with(BASE, "plan", "account")),
              Map.entry("mail", with(BASE, "account", "node")),
              Map.entry("invoice", with(BASE, "account", "ledger", "tax", "mail")),
              Map.entry("limit", BASE),
              Map.entry("brake", with(BASE, "account", "limit")),
              Map.entry("credit", with(BASE, "account", "ledger", "limit")),
              Map.entry("period", with(BASE, "plan", "account")),
              Map.entry("rating", with(BASE, "tax", "promotion", "period")),
              Map.entry("schedule", with(BASE, "account", "limit", "period", "rating")),
              Map.entry("due", BASE),
              Map.entry("explanation", with(BASE, "schedule")),
              Map.entry("replay", with(BASE, "tax", "period", "rating", "schedule")),
              Map.entry(
                  "resale", with(BASE, "ledger", "tax", "invoice", "period", "rating", "schedule")),
              Map.entry(
                  "billing",
                  with(
                      BASE,
                      "plan",
                      "account",
                      "ledger",
                      "tax",
                      "mail",
                      "invoice",
                      "limit",
                      "brake",
                      "period",
                      "rating",
                      "schedule",
                      "resale")),
              Map.entry(
                  "fee",
                  with(
                      BASE,
                      "plan",
                      "account",
                      "ledger",
                      "tax",
                      "promotion",
                      "invoice",
                      "period",
                      "rating",
                      "schedule",
                      "resale",
                      "billing")),
              Map.entry("oversight", with(BASE, "account")),
              Map.entry("vault", with(BASE, "account")),
              Map.entry("factor", with(BASE, "vault")),
              Map.entry("staff", with(BASE, "account", "factor")),
              Map.entry(
                  "payment",
                  with(BASE, "account", "ledger", "vault", "mail", "invoice", "brake", "billing")),
              Map.entry("notice", with(BASE, "trail", "account", "ledger", "vault", "payment")),
              Map.entry(
                  "dunning",
                  with(BASE, "plan", "account", "ledger", "mail", "invoice", "brake", "payment")),
              Map.entry("overlimit", with(BASE, "plan", "account", "mail", "brake", "fee")),
              Map.entry("letter", with(BASE, "plan", "account", "mail", "period")),
              Map.entry("purge", with(BASE, "account")),
              Map.entry("guard", with(BASE, "brake")),
              Map.entry("audit", with(BASE, "job", "account", "ledger", "invoice", "brake")),
              Map.entry(
                  "billrun",
                  with(
                      BASE,
                      "job",
                      "trail",
                      "guard",
                      "audit",
                      "plan",
                      "account",
                      "ledger",
                      "tax",
                      "promotion",
                      "mail",
                      "invoice",
                      "brake",
                      "due",
                      "resale",
                      "billing",
                      "fee",
                      "payment",
                      "dunning",
                      "overlimit",
                      "letter",
                      "purge")),
              Map.entry("provisioning", with(BASE, "plan", "account", "billing", "fee")),
              Map.entry("domain", with(BASE, "account", "provisioning")),
              Map.entry("ftp", with(BASE, "account", "provisioning")),
              Map.entry(
                  "signup",
                  with(
                      BASE,
                      "plan",
                      "account",
                      "oversight",
                      "tax",
                      "promotion",
                      "mail",
                      "billing",
                      "fee",
                      "vault",
                      "payment",
                      "notice",
                      "domain")),
              Map.entry("directory", with(BASE, "plan", "account", "oversight")),
              Map.entry("overview", with(BASE, "account", "brake", "audit", "node")),
              Map.entry("register", with(BASE, "account", "oversight")),
              Map.entry(
                  "office",
                  with(
                      BASE,
                      "job",
                      "node",
                      "plan",
                      "account",
                      "oversight",
                      "ledger",
                      "tax",
                      "promotion",
                      "invoice",
                      "mail",
                      "brake",
                      "explanation",
                      "payment",
                      "notice",
                      "dunning",
                      "billrun",
                      "signup",
                      "trail",
                      "vault",
                      "register",
                      "guard")),
              Map.entry(
                  "management",
                  with(
                      BASE,
                      "job",
                      "node",
                      "meter",
                      "idempotency",
                      "trail",
                      "guard",
                      "audit",
                      "plan",
                      "account",
                      "ledger",
                      "tax",
                      "promotion",
                      "mail",
                      "invoice",
                      "brake",
                      "explanation",
                      "replay",
                      "billing",
                      "fee",
                      "vault",
                      "factor",
                      "staff",
                      "payment",
                      "notice",
                      "dunning",
                      "overlimit",
                      "purge",
                      "billrun",
                      "signup",
                      "office")),
              Map.entry(
                  "endpoint",
                  with(
                      BASE,
                      "idempotency",
                      "trail",
                      "wire",
                      "soap",
                      "plan",
                      "account",
                      "credit",
                      "billing",
                      "fee",
                      "provisioning",
                      "domain",
                      "ftp",
                      "signup",
                      "directory"))));

  @ArchTest
  static void imports_follow_the_table(JavaClasses classes) {
    MAY_IMPORT.forEach((feature, others) -> importsOnly(feature, others).check(classes));
  }

  @ArchTest
  static void every_feature_is_in_the_table(JavaClasses classes) {
    var features = new TreeSet<String>();
    classes.forEach(
        c -> features.add(c.getPackageName().substring(ROOT.length()).replaceAll("[.].*", "")));
    assertThat(features).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
  }

  @ArchTest
  static final ArchRule features_form_no_cycle =
      slices().matching("org.orrery.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule entities_stay_inside_their_feature =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule repositories_stay_inside_their_feature =
      classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

  @ArchTest
  static final ArchRule time_comes_from_the_injected_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("..platform..")
          .should()
          .callMethodWhere(readsTheMachineClock());

  @ArchTest
  static final ArchRule the_soap_engine_stays_at_the_door =
      noClasses()
          .that()
          .resideOutsideOfPackages("..wire..", "..soap..", "..endpoint..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.xml.ws..", "jakarta.jws..", "com.sun..", "org.w3c.dom..");

  @ArchTest
  static final ArchRule schedules_are_in_timers =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .or()
          .areAnnotatedWith(Schedules.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Timer");

  /** The container calls nothing else: a package-private method compiles, and fails when called. */
  @ArchTest
  static final ArchRule beans_have_public_methods_or_private_ones =
      methods()
          .that()
          .areDeclaredInClassesThat(areEnterpriseBeans())
          .and()
          .arePackagePrivate()
          .should()
          .beAnnotatedWith(PostConstruct.class)
          .orShould()
          .beAnnotatedWith(PreDestroy.class);

  /** The container offers no such method to anybody, and warns of it at each start. */
  @ArchTest
  static final ArchRule beans_keep_static_methods_to_themselves =
      methods()
          .that()
          .areDeclaredInClassesThat(areEnterpriseBeans())
          .and()
          .areStatic()
          .should()
          .bePrivate();

  /** The container knows them by their simple names, within the whole module. */
  @ArchTest
  static void beans_have_different_names(JavaClasses classes) {
    var names = new TreeMap<String, String>();
    classes.that(areEnterpriseBeans()).stream()
        .forEach(
            bean ->
                assertThat(names.put(bean.getSimpleName(), bean.getName()))
                    .as(bean.getName() + " has the name of another bean")
                    .isNull());
  }

  /** Without it CDI finds them by their class alone, and whoever asks by the interface, nobody. */
  @ArchTest
  static final ArchRule beans_with_a_class_view_name_their_interfaces =
      classes()
          .that()
          .areAnnotatedWith(LocalBean.class)
          .and()
          .resideOutsideOfPackage("..endpoint..")
          .and()
          .implement(resideInAPackage("org.orrery.."))
          .should()
          .beAnnotatedWith(Local.class);

  @ArchTest
  static final ArchRule management_beans_are_in_management =
      noClasses()
          .that()
          .resideOutsideOfPackage("..management..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.management..");

  @ArchTest
  static final ArchRule no_number_is_inexact =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("..wire..")
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .andShould()
          .notHaveRawType(Double.class);

  private static Set<String> with(Set<String> base, String... more) {
    var all = new TreeSet<>(base);
    all.addAll(Set.of(more));
    return all;
  }

  private static ArchRule importsOnly(String feature, Set<String> others) {
    var allowed = Stream.concat(Stream.of(feature), others.stream());
    var ours = resideInAnyPackage(allowed.map(f -> ROOT + f + "..").toArray(String[]::new));
    return classes()
        .that()
        .resideInAPackage(ROOT + feature + "..")
        .should()
        .onlyDependOnClassesThat(ours.or(resideOutsideOfPackage(ROOT + ".")))
        .as(feature + " imports only " + others);
  }

  private static DescribedPredicate<JavaClass> areEnterpriseBeans() {
    return DescribedPredicate.describe(
        "enterprise beans",
        c -> c.isAnnotatedWith(Stateless.class) || c.isAnnotatedWith(Singleton.class));
  }

  private static DescribedPredicate<JavaMethodCall> readsTheMachineClock() {
    return DescribedPredicate.describe(
        "now() without a Clock, or the machine's milliseconds",
        call ->
            isNow(call)
                || (call.getTargetOwner().isEquivalentTo(System.class)
                    && call.getName().equals("currentTimeMillis")));
  }

  private static boolean isNow(JavaMethodCall call) {
    return resideInAPackage("java.time..").test(call.getTargetOwner())
        && call.getName().equals("now")
        && call.getTarget().getRawParameterTypes().isEmpty();
  }
}
