-- Rehearsal of runs, replay of what was charged, and reports of both. Source: docs/adr/0015-rehearsal-and-replay.md

create index charge_by_date on charge using brin (business_date);

create sequence debit_schedule_version_id;

create table debit_schedule_version (
  account_id    bigint      not null,
  schedule_id   bigint      not null,
  id            bigint      not null default nextval('debit_schedule_version_id'),
  until_ordinal integer     not null,
  terms         jsonb       not null,
  changed_at    timestamptz not null default now(),
  primary key (account_id, schedule_id, id),
  foreign key (account_id, schedule_id) references debit_schedule (account_id, id)
);

comment on table debit_schedule_version is 'The terms that a schedule had before they were changed, so that its old charges can be computed again.';
comment on column debit_schedule_version.until_ordinal is 'Charges below it were made by these terms.';

create function keep_schedule_terms() returns trigger language plpgsql as $$
begin
  insert into debit_schedule_version (account_id, schedule_id, until_ordinal, terms)
  values (old.account_id, old.id, old.next_ordinal, to_jsonb(old) - '{state,next_ordinal,next_due_on}'::text[]);
  return new;
end $$;

create trigger debit_schedule_terms_are_kept
  before update of kind, amount, currency, frequency_months, charge_count, start_on, set_on, anchor_on,
    description, note, admin_note, mails_invoice, includes_taxes on debit_schedule
  for each row execute function keep_schedule_terms();

create trigger debit_schedule_version_is_only_added_to
  before update or delete or truncate on debit_schedule_version
  for each statement execute function refuse_change();

create sequence rehearsal_id;

create table rehearsal (
  id            bigint      primary key default nextval('rehearsal_id'),
  seller_id     bigint      not null references seller (id),
  business_date date        not null,
  rehearsed_at  timestamptz not null default now(),
  accounts      bigint      not null,
  charges       bigint      not null,
  skipped       bigint      not null,
  held          bigint      not null,
  outliers      bigint      not null,
  approved_by   varchar(64),
  approved_at   timestamptz,
  constraint rehearsal_approval_is_signed check ((approved_by is null) = (approved_at is null))
);

create index rehearsal_of_day on rehearsal (seller_id, business_date, id);

comment on table rehearsal is 'What a bill run would have done, computed with no effect.';
comment on column rehearsal.held is 'Accounts that the run would put on hold: more was due than may be caught up at once.';

create table rehearsal_sum (
  rehearsal_id bigint        not null references rehearsal (id),
  currency     varchar(3)    not null,
  net_amount   numeric(19,4) not null,
  tax_amount   numeric(19,4) not null,
  primary key (rehearsal_id, currency)
);

create table rehearsal_outlier (
  rehearsal_id bigint        not null references rehearsal (id),
  line         integer       not null check (line >= 1),
  account_id   bigint        not null,
  amount       numeric(19,4) not null,
  last_amount  numeric(19,4),
  currency     varchar(3)    not null,
  reason       varchar(100)  not null,
  primary key (rehearsal_id, line)
);

comment on table rehearsal_outlier is 'The largest of the accounts that would be charged unusually much.';
comment on column rehearsal_outlier.amount is 'What would be charged, with tax.';
comment on column rehearsal_outlier.last_amount is 'The account''s last invoice; null = there is none.';

insert into setting (name, value, description) values
  ('rehearsal.outlier_factor', '3', 'An account charged more than so many times its last invoice is an outlier.'),
  ('rehearsal.outlier_amount', '1000', 'An account charged more than this in one rehearsal is an outlier, in major units of its currency.'),
  ('billing.approval_required', 'NO', 'YES: the run of a date waits until a rehearsal of it is approved.'),
  ('billing.approval_margin_percent', '1', 'How much more than was approved a run may charge.');

create view report.billing_period as
select p.account_id, p.ordinal, p.opens_on, p.closes_on, b.period_ordinal = p.ordinal as is_last
from orrery.billing_period p
join orrery.billing_account b on b.account_id = p.account_id;

comment on view report.billing_period is 'Every billing period of every account.';
comment on column report.billing_period.ordinal is 'Counts the periods of an account from 1.';
comment on column report.billing_period.closes_on is 'Exclusive: the first day that is no longer in the period.';
comment on column report.billing_period.is_last is 'Whether it is the period that opened last.';

create view report.bill_run as
select seller_id, business_date, started_at, ended_at, charged, skipped, failed, deferred, held
from orrery.bill_run;

comment on view report.bill_run is 'What the bill run of each seller and business date did, late work included.';
comment on column report.bill_run.ended_at is 'Null: it has not ended.';
comment on column report.bill_run.charged is 'Charges made.';
comment on column report.bill_run.skipped is 'Charges noted and not made.';
comment on column report.bill_run.failed is 'Accounts whose charging broke off with nothing written, summed over the attempts.';
comment on column report.bill_run.deferred is 'Accounts that somebody else had locked, summed over the attempts.';
comment on column report.bill_run.held is 'Accounts put on hold for a person.';

create view report.held_account as
select h.account_id, a.seller_id, h.reason, h.held_by, h.held_at, h.released_by, h.released_at
from orrery.billing_hold h
left join orrery.account a on a.id = h.account_id;

comment on view report.held_account is 'Every hold on billing, past ones included.';
comment on column report.held_account.account_id is 'Null: the whole bill run was held.';
comment on column report.held_account.released_at is 'Null: it is held.';
