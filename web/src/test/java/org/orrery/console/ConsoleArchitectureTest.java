package org.orrery.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.servlet.http.HttpSession;

/** What holds for the doors of this module; the features' own rules are with the features. */
@AnalyzeClasses(packages = "org.orrery", importOptions = DoNotIncludeTests.class)
class ConsoleArchitectureTest {

  @ArchTest
  static final ArchRule faces_are_of_the_console_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.orrery.console..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

  @ArchTest
  static final ArchRule the_console_knows_no_other_door =
      noClasses()
          .that()
          .resideInAPackage("org.orrery.console..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.orrery.api..",
              "org.orrery.endpoint..",
              "org.orrery.wire..",
              "org.orrery.soap..",
              "org.orrery.management..");

  @ArchTest
  static final ArchRule pages_keep_nothing_between_requests =
      noClasses()
          .that()
          .resideInAPackage("org.orrery.console..")
          .should()
          .beAnnotatedWith(SessionScoped.class)
          .orShould()
          .beAnnotatedWith(ViewScoped.class)
          .orShould()
          .beAnnotatedWith(Stateless.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(HttpSession.class);

  @ArchTest
  static final ArchRule pages_ask_services_and_not_the_database =
      noClasses()
          .that()
          .resideInAPackage("org.orrery.console..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.orrery.platform.Database")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..");
}
