package org.orrery.shared;

/**
 * Every reason to refuse a call, as the caller sees it in the fault's detail.
 *
 * <p>Names are a public contract, documented in {@code docs/operations.md}: add, never rename.
 */
public enum FaultCode {
  /** The caller may not do this, or may not know whether there is such a thing. */
  ACCESS_DENIED,
  /** No such account, or it was deleted, or it is none of the caller's. */
  ACCOUNT_NOT_FOUND,
  /** A second suspension of the same account. */
  ACCOUNT_ALREADY_SUSPENDED,
  /** The account cannot be deleted: it is the seller's own. */
  ACCOUNT_NOT_DELETABLE,
  /** A resume of an account that runs. */
  ACCOUNT_NOT_SUSPENDED,
  /** The account is suspended: its owner may do nothing, and nobody set recurring debits. */
  ACCOUNT_SUSPENDED,
  /** Nothing to pay: zero or less after rounding to the currency's scale. */
  AMOUNT_NOT_POSITIVE,
  /** More than one charge or credit may be. */
  AMOUNT_TOO_LARGE,
  /** Wrong login or password; which of them is not told. */
  AUTHENTICATION_FAILED,
  /** Billing is held by an operator. */
  BILLING_HELD,
  /** What is to be changed is not what the caller has read (JSON API). */
  CHANGED_MEANWHILE,
  /** The business date moves only where the test clock is on, and never behind what is booked. */
  CLOCK_NOT_MOVABLE,
  /**
   * The account has a credit of the same description and id, and the call carries an idempotency
   * key or a setting refuses a second one.
   */
  DUPLICATE_CREDIT,
  /** The account's balance is at its credit limit, or would be beyond it. */
  CREDIT_LIMIT_EXCEEDED,
  /** The domain name belongs to somebody. */
  DOMAIN_TAKEN,
  /** The same call came twice at once and the other one was answered: send it again as it is. */
  IDEMPOTENCY_KEY_BUSY,
  /** The operation cannot be made once by a key: send it without one (JSON API). */
  IDEMPOTENCY_KEY_NOT_TAKEN,
  /** The idempotency key belongs to a call of the operation with other parameters. */
  IDEMPOTENCY_KEY_REUSED,
  /** A user has used 1000 idempotency keys within 30 days, or anybody else too many in a day. */
  IDEMPOTENCY_KEYS_EXHAUSTED,
  /** A value that no account, amount, date or name can have. */
  INVALID_VALUE,
  /** The account has no such invoice. */
  INVOICE_NOT_FOUND,
  /** There is no such job (JSON API). */
  JOB_NOT_FOUND,
  /** The login belongs to somebody, or waits for moderation. */
  LOGIN_TAKEN,
  /** The request lacks a value that the operation cannot do without. */
  MISSING_VALUE,
  /** The act asks for the password of whoever is signed in once more (console). */
  PASSWORD_DUE,
  /** The plan has no such billing period. */
  PERIOD_NOT_FOUND,
  /** No such plan, or it is not the seller's. */
  PLAN_NOT_FOUND,
  /** A domain cannot be registered: no registrar is configured. */
  REGISTRAR_NOT_CONFIGURED,
  /** An account of this plan may have no more of the resource. */
  RESOURCE_LIMIT_REACHED,
  /** The plan does not offer the resource. */
  RESOURCE_NOT_OFFERED,
  /** There is more than one answer can carry. */
  RESULT_TOO_LARGE,
  /** The account was suspended by somebody whose suspension the caller may not end. */
  RESUME_NOT_ALLOWED,
  /** No such seller. */
  SELLER_NOT_FOUND,
  /** There is no such setting (JSON API). */
  SETTING_NOT_FOUND,
  /** The signup names a mode that there is not. */
  SIGNUP_MODE_UNKNOWN,
  /** No such signup, or it is none of the caller's, or it does not wait for moderation any more. */
  SIGNUP_NOT_FOUND,
  /** The API token is right, but not for this account, or for certain accounts only. */
  TOKEN_ACCOUNT,
  /** The API token is right, but it would set more money a day than it may. */
  TOKEN_MONEY,
  /** No such API token, or it is none of the caller's. */
  TOKEN_NOT_FOUND,
  /** The API token is right, but not good for this operation. */
  TOKEN_OPERATION,
  /** The API token is right, but was used too often in this minute. */
  TOKEN_RATE,
  /** Too many wrong passwords; try again later. */
  TOO_MANY_FAILURES,
  /** An update without the version that it is of (JSON API). */
  VERSION_MISSING
}
