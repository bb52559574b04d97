package org.orrery.security;

/** In which capacity somebody calls. */
public enum Role {
  /** Runs the installation: sees and changes everything. */
  ADMINISTRATOR,
  /** Sells under its own name: sees and changes its own customers' accounts. */
  RESELLER,
  /** Works for the provider: sees every account, changes none. */
  SUPPORT,
  /** Owns accounts: sees them, changes little of them. */
  USER
}
