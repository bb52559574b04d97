package org.orrery.plan;

import java.util.Arrays;
import org.orrery.shared.InvalidValueException;

/**
 * What a plan can offer and charge for, in units of its own.
 *
 * <p>Source: API reference, section 6.1. The four monthly ones are traffic, summary disk usage and
 * the quotas of MySQL and PostgreSQL; everything else is paid by the billing period.
 */
public enum PlanResource {
  /** The account itself: its price is the plan's own fee. One unit. */
  ACCOUNT(Nature.BILLING_PERIOD, "Account"),
  /** Domains hosted, not their registration. */
  DOMAIN(Nature.BILLING_PERIOD, "Domain"),
  SUBDOMAIN(Nature.BILLING_PERIOD, "Subdomain"),
  DOMAIN_ALIAS(Nature.BILLING_PERIOD, "Domain alias"),
  DEDICATED_IP(Nature.BILLING_PERIOD, "Dedicated IP address"),
  CERTIFICATE(Nature.BILLING_PERIOD, "SSL certificate"),
  /** Megabytes. */
  DISK_QUOTA(Nature.BILLING_PERIOD, "Disk quota"),
  FTP_SUBUSER(Nature.BILLING_PERIOD, "FTP subuser"),
  VIRTUAL_FTP(Nature.BILLING_PERIOD, "Virtual FTP"),
  MAILBOX(Nature.BILLING_PERIOD, "Mailbox"),
  /** Megabytes. */
  MAILBOX_QUOTA(Nature.BILLING_PERIOD, "Mailbox quota"),
  MAILING_LIST(Nature.BILLING_PERIOD, "Mailing list"),
  MYSQL_DATABASE(Nature.BILLING_PERIOD, "MySQL database"),
  PGSQL_DATABASE(Nature.BILLING_PERIOD, "PostgreSQL database"),
  MSSQL_DATABASE(Nature.BILLING_PERIOD, "MS SQL database"),
  /** Megabytes. */
  MSSQL_QUOTA(Nature.BILLING_PERIOD, "MS SQL quota"),
  /** Gigabytes in a billing month. */
  TRAFFIC(Nature.MONTHLY, "Traffic"),
  /** Megabytes, averaged over a billing month. */
  DISK_USAGE(Nature.MONTHLY, "Summary disk usage"),
  /** Megabytes. */
  MYSQL_QUOTA(Nature.MONTHLY, "MySQL quota"),
  /** Megabytes. */
  PGSQL_QUOTA(Nature.MONTHLY, "PostgreSQL quota");

  /** How far ahead a resource's recurrent fee is paid. */
  public enum Nature {
    /** By the billing period, for the days that are left of it. */
    BILLING_PERIOD,
    /** By the billing month, never prorated. */
    MONTHLY
  }

  private final Nature nature;
  private final String title;

  PlanResource(Nature nature, String title) {
    this.nature = nature;
    this.title = title;
  }

  /** Whether its recurrent fee is paid by the billing month. */
  public boolean isMonthly() {
    return nature == Nature.MONTHLY;
  }

  /** Its name on an invoice. */
  public String title() {
    return title;
  }

  /**
   * The resource of that name.
   *
   * @throws InvalidValueException if there is none
   */
  public static PlanResource named(String name) {
    return Arrays.stream(values())
        .filter(resource -> resource.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "there is no resource " + name + " but " + Arrays.toString(values())));
  }
}
