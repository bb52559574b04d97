-- Debtors and what is done about them, and the brake on runs. Source: docs/billing.md

-- Without the balance, so that a balance goes on to change without touching an index.
create index account_book_seller on account_book (seller_id);

create table dunning_terms (
  seller_id          bigint  primary key references seller (id),
  notice_after_days  integer check (notice_after_days >= 0),
  suspend_after_days integer check (suspend_after_days >= 0),
  delete_after_days  integer check (delete_after_days >= 7)
);

comment on table dunning_terms is 'What a seller does about debtors, and when, in days since the account became one. A reseller without a row follows the host; a host without one mails on the first day and does no more.';
comment on column dunning_terms.notice_after_days is 'Null: the same day.';
comment on column dunning_terms.suspend_after_days is 'Null: never.';
comment on column dunning_terms.delete_after_days is 'Null: never. The warning goes out seven days before.';

create table debtor (
  account_id   bigint primary key references account (id),
  seller_id    bigint not null references seller (id),
  since_on     date   not null,
  noticed_on   date,
  suspended_on date,
  warned_on    date
);

create index debtor_seller on debtor (seller_id, account_id);

comment on table debtor is 'Accounts that owe more than their credit limit, as the last run found them. Gone when they owe less.';
comment on column debtor.since_on is 'The business date from which days are counted: the run that found the debt, or a later resume.';
comment on column debtor.noticed_on is 'When the notice was queued; null: not yet.';
comment on column debtor.suspended_on is 'When the debt suspended it; null: not yet.';
comment on column debtor.warned_on is 'When the warning of the deletion was queued; null: not yet.';

create table brake_approval (
  seller_id     bigint      not null references seller (id),
  business_date date        not null,
  kind          varchar(10) not null check (kind in ('SUSPENSION', 'DELETION', 'DEBIT', 'MAIL')),
  planned       bigint      not null check (planned > 0),
  accounts      bigint      not null,
  asked_at      timestamptz not null default now(),
  approved_by   varchar(64),
  approved_at   timestamptz,
  primary key (seller_id, business_date, kind),
  constraint brake_approval_is_signed check ((approved_by is null) = (approved_at is null))
);

create index brake_approval_waits on brake_approval (asked_at) where approved_at is null;

comment on table brake_approval is 'Runs that wanted to do more than the brake allows, and who approved it.';
comment on column brake_approval.planned is 'How many the run wanted to do; the approval is good for no more.';
comment on column brake_approval.accounts is 'How many accounts the seller had, deleted ones not counted.';

insert into setting (name, value, description) values
  ('brake.suspension', '50 or 5%', 'How many accounts a run may suspend of one seller for one day, by number or by share of its accounts, whichever is more. Empty: any number.'),
  ('brake.deletion', '10 or 1%', 'The same for accounts that a run deletes.'),
  ('brake.debit', '', 'The same for debits that a run charges, as a share of the accounts.'),
  ('brake.mail', '', 'The same for mails that a run queues.');
