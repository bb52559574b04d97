package org.orrery.provisioning;

/** What an account's plan limits. */
public enum Resource {
  /** Space on all its servers, in kilobytes of 1024 bytes. */
  DISK_QUOTA,
  /** Traffic in a billing month, in gigabytes. */
  TRAFFIC,
  /** Summary disk usage, in megabytes. */
  DISK_USAGE
}
