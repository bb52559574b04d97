package org.orrery.meter;

/**
 * What is asked of the database for watchers: the same on every node, one number each.
 *
 * <p>Each is answered by a partial index or the end of a sequence, so that all of them together
 * cost milliseconds however many accounts there are. Times are seconds since 1970, 0 = never.
 */
enum Figure {
  CHARGES_GIVEN(
      "orrery.charges.given",
      "Ids of charges given out since the first day; grows as fast as charges are made",
      "select case when is_called then last_value else 0 end from charge_id"),
  RUN_ENDED(
      "orrery.bill.run.ended.seconds",
      "When the last bill run ended that had something to do, since 1970",
      "select extract(epoch from ended_at)::bigint from bill_wake order by id desc limit 1"),
  RUN_DURATION(
      "orrery.bill.run.duration.seconds",
      "How long that run took",
      "select extract(epoch from ended_at - started_at)::bigint from bill_wake"
          + " order by id desc limit 1"),
  RUN_CHARGED(
      "orrery.bill.run.charged",
      "Charges of that run",
      "select charged from bill_wake order by id desc limit 1"),
  RUN_FAILED(
      "orrery.bill.run.failed",
      "Accounts that run could not charge",
      "select failed from bill_wake order by id desc limit 1"),
  RUN_HELD(
      "orrery.bill.run.held",
      "Accounts that run put on hold",
      "select held from bill_wake order by id desc limit 1"),
  BILLING_HELD(
      "orrery.billing.held",
      "1 while the whole bill run is held",
      "select count(distinct 1) from billing_hold where account_id is null and released_at is null"),
  ACCOUNTS_HELD(
      "orrery.accounts.held",
      "Accounts that the bill run leaves alone until they are released",
      "select count(distinct account_id) from billing_hold"
          + " where account_id is not null and released_at is null"),
  DOUBTS(
      "orrery.restore.doubts",
      "Why this may be a restored backup or a copy; 0 = it is not",
      "select count(*) from doubt"),
  ALARMS(
      "orrery.guard.alarms",
      "Alarms about clock and database that nobody has settled",
      "select count(*) from guard_alarm where settled_at is null"),
  MAILS_WAITING(
      "orrery.mails.waiting",
      "Mails that wait to be sent",
      "select count(*) from mail where state = 'WAITING'"),
  MAIL_OLDEST(
      "orrery.mails.oldest.seconds",
      "For how long the oldest of them has waited",
      "select extract(epoch from now() - min(created_at))::bigint from mail"
          + " where state = 'WAITING'"),
  MAILS_PARKED(
      "orrery.mails.parked",
      "Mails that were given up on",
      "select count(*) from mail where state = 'PARKED'"),
  MAILS_UNKNOWN(
      "orrery.mails.unknown",
      "Mails of which nobody knows whether they were sent",
      "select count(*) from mail where state = 'UNKNOWN'"),
  PAYMENTS_OPEN(
      "orrery.payments.open",
      "Card payments that are not settled",
      "select count(*) from payment_intent where settled_at is null"),
  PAYMENTS_UNKNOWN(
      "orrery.payments.unknown",
      "Of those, whose answer is missing",
      "select count(*) from payment_intent where settled_at is null and state = 'UNKNOWN'"),
  PAYMENTS_FOR_PERSON(
      "orrery.payments.for.person",
      "Of those, that wait for a person",
      "select count(*) from payment_intent where settled_at is null and next_step_at is null"),
  NOTICES_WAITING(
      "orrery.payment.notices.waiting",
      "Payment notices that wait for a person",
      "select count(*) from payment_notice where state = 'WAITING'"),
  SIGNUPS_WAITING(
      "orrery.signups.waiting",
      "Signups that wait for a moderator",
      "select count(*) from signup where state = 'MODERATED'"),
  JOBS_WAITING(
      "orrery.jobs.waiting", "Jobs that wait", "select count(*) from job where state = 'WAITING'"),
  JOBS_AT_WORK(
      "orrery.jobs.at.work",
      "Jobs that are worked on",
      "select count(*) from job where state = 'AT_WORK'"),
  JOBS_DONE(
      "orrery.jobs.done",
      "How much of the jobs at work is done: charges of a run, accounts of a verification",
      "select coalesce(sum(done), 0) from job where state = 'AT_WORK'"),
  FINDINGS(
      "orrery.books.findings",
      "What verifications found wrong and none has found whole since",
      "select (select count(*) from book_proof where found_in is not null)"
          + " + (select count(*) from verification_finding where account_id is null"
          + " and verification_id = (select max(id) from verification where of_sellers))"),
  VERIFIED(
      "orrery.books.verified.seconds",
      "When the last verification that found something to read began, since 1970",
      "select extract(epoch from started_at)::bigint from verification order by id desc limit 1");

  private final String meter;
  private final String description;
  private final String sql;

  Figure(String meter, String description, String sql) {
    this.meter = meter;
    this.description = description;
    this.sql = sql;
  }

  /** The meter's name, with dots. */
  String meter() {
    return meter;
  }

  String description() {
    return description;
  }

  /** A query of one number; no row counts as 0. */
  String sql() {
    return sql;
  }
}
