-- Use over limits, letters about signups and idle cards, and the end of deleted accounts. Source: docs/billing.md

create table overlimit_terms (
  seller_id       bigint  primary key references seller (id),
  warn_percent    integer check (warn_percent between 1 and 1000),
  suspend_percent integer check (suspend_percent between 1 and 1000),
  constraint overlimit_terms_warn_first check (warn_percent < suspend_percent)
);

comment on table overlimit_terms is 'What a seller does about accounts that use more than they have. A reseller without a row follows the host; a host without one does nothing.';
comment on column overlimit_terms.warn_percent is 'Of the account''s own limit; null: no warning.';
comment on column overlimit_terms.suspend_percent is 'Of the account''s own limit; null: no suspension.';

create table overlimit (
  account_id   bigint        not null references account (id),
  resource     varchar(20)   not null,
  month_from   date          not null,
  used         numeric(19,6) not null check (used >= 0),
  unit_limit   numeric(19,6) not null check (unit_limit > 0),
  warned_on    date,
  suspended_on date,
  primary key (account_id, resource, month_from),
  constraint overlimit_has_a_cause check (warned_on is not null or suspended_on is not null)
);

comment on table overlimit is 'Accounts that were warned or suspended for their use, once a resource and billing month.';
comment on column overlimit.month_from is 'The day on which the billing month opened.';
comment on column overlimit.used is 'As it was at the last warning or suspension: gigabytes of traffic in the month so far, of the others the average megabytes of its days so far.';
comment on column overlimit.unit_limit is 'What the account had, or what was free, whichever was more.';
comment on column overlimit.warned_on is 'Null: it was not warned.';
comment on column overlimit.suspended_on is 'Null: it was not suspended for it. Set, it is not suspended for it again in this month, whoever resumes it.';

create view report.overlimit as
select account_id, resource, month_from, used, unit_limit, warned_on, suspended_on
from orrery.overlimit;

comment on view report.overlimit is 'Accounts that were warned or suspended for using more than they have.';
comment on column report.overlimit.used is 'As it was at the last warning or suspension, in the units of the resource.';
comment on column report.overlimit.unit_limit is 'What the account had, or what was free, whichever was more.';

alter table usage_reading add column settled boolean not null default false;

comment on column usage_reading.settled is 'True: it was charged, or was not to be, when the account left its plan; under the new plan it does not count.';

-- A signup that waits for a moderator is written to before it has an account.
alter table mail
  alter column account_id drop not null,
  add column signup_id bigint references signup (id),
  add constraint mail_is_about_something check (account_id is not null or signup_id is not null);

comment on column mail.account_id is 'Null: a signup that is no account yet.';
comment on column mail.signup_id is 'The signup that a mail is about; null for all other mails.';

create or replace view report.mail as
select id as mail_id, account_id, key, template, recipient, state, attempts, last_error, created_at, next_attempt_at, sent_at,
  signup_id
from orrery.mail;

comment on column report.mail.account_id is 'Null: a signup that is no account yet.';
comment on column report.mail.signup_id is 'The signup that the mail is about; null for all other mails.';

-- The end of a deleted account.
alter table account
  add column purged_on date,
  add constraint account_purge_is_of_deleted check (purged_on is null or state = 'DELETED');

create index account_to_purge on account (seller_id, purge_on) where state = 'DELETED' and purged_on is null;
create index signup_account on signup (account_id) where account_id is not null;
create index mail_signup on mail (signup_id) where signup_id is not null;

comment on column account.purged_on is 'The business date on which the data of its persons were erased; the books and invoices stay. Null: it was not purged.';

insert into setting (name, value, description) values
  ('signup.mails', 'ON', 'ON: whoever signs up gets a mail when the signup is taken and one when the account is opened. OFF: none.'),
  ('payment.no_charges_mail', 'OFF', 'ON: an account that pays by card gets a mail at the end of each billing month in which its card was not charged. OFF: none.'),
  ('account.purge', 'ON', 'ON: thirty days after its deletion the data of an account''s persons are erased. OFF: they are kept.')
on conflict do nothing; -- A row put there before the upgrade counts.
