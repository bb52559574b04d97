package org.orrery.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.orrery.account.AccountService;
import org.orrery.billrun.BillRunService;
import org.orrery.platform.BusinessDates;

/** Seen from inside the server: the beans are wired and the timer is registered. */
@ExtendWith({ContainerEnvironment.class, ArquillianExtension.class})
class AssemblyIT {

  @Inject AccountService accounts;
  @Inject BillRunService runs;
  @Inject BusinessDates dates;

  @Resource(lookup = "java:jboss/datasources/OrreryDS")
  DataSource database;

  /** The EAR as it is delivered, with a second WAR that holds this class. */
  @Deployment
  static EnterpriseArchive product() {
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "it.war")
            .addClasses(AssemblyIT.class, ContainerEnvironment.class)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "orrery.ear")
            .importFrom(new File(Build.directory().toFile(), "orrery.ear"))
            .as(EnterpriseArchive.class);
    String application =
        """
        <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
          <application-name>orrery</application-name>
          <module><ejb>ejb.jar</ejb></module>
          <module><web><web-uri>web.war</web-uri><context-root>/</context-root></web></module>
          <module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module>
          <library-directory>lib</library-directory>
        </application>
        """;
    ear.delete("META-INF/application.xml");
    return ear.setApplicationXML(new StringAsset(application))
        .addAsModule(Testable.archiveToTest(war));
  }

  @Test
  void the_features_are_wired() {
    assertNotNull(accounts);
    assertNotNull(runs.runNow());
    assertNotNull(dates);
  }

  @Test
  void the_billing_timer_is_in_the_database() throws SQLException {
    String query =
        "select info from public.jboss_ejb_timer where timed_object_id like '%BillingTimer'";
    try (Connection connection = database.getConnection();
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      assertTrue(rows.next(), "no timer");
      assertNotNull(rows.getString(1));
    }
  }

  @Test
  void the_books_of_the_demo_are_in_the_same_database() throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet rows = connection.createStatement().executeQuery("select current_user")) {
      assertTrue(rows.next());
      assertEquals("orrery", rows.getString(1));
    }
  }
}
