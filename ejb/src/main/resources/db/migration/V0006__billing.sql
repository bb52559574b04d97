-- Debit schedules, billing periods and charges. Source: docs/billing.md
-- Keys begin with account_id: these tables may be partitioned by its hash, or spread over machines by it.

create table billing_account (
  account_id     bigint     primary key references account (id),
  seller_id      bigint     not null references seller (id),
  state          varchar(6) not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  length_unit    varchar(5) not null check (length_unit in ('DAY', 'WEEK', 'MONTH', 'YEAR')),
  length_count   integer    not null check (length_count between 1 and 120),
  anchor_on      date       not null,
  anchor_ordinal integer    not null check (anchor_ordinal >= 1),
  period_ordinal integer    not null check (period_ordinal >= anchor_ordinal - 1),
  next_opens_on  date       not null
);

create index billing_account_due on billing_account (seller_id, next_opens_on, account_id) where state = 'ACTIVE';

comment on table billing_account is 'Where an account stands in its row of billing periods.';
comment on column billing_account.anchor_on is 'The day from which period openings are computed, never from the previous one.';
comment on column billing_account.anchor_ordinal is 'The period that opened on anchor_on, or will: one above period_ordinal while the row of periods waits to begin anew.';
comment on column billing_account.period_ordinal is 'The period that is open, or was the last one open.';
comment on column billing_account.next_opens_on is 'The day on which the open period closes and the next one opens.';

create table billing_period (
  account_id bigint  not null references billing_account (account_id),
  ordinal    integer not null check (ordinal >= 1),
  opens_on   date    not null,
  closes_on  date    not null,
  primary key (account_id, ordinal),
  constraint billing_period_closes_after_it_opens check (closes_on >= opens_on)
);

comment on column billing_period.closes_on is 'Exclusive: the first day that is no longer in the period.';

create sequence billing_pause_id;

create table billing_pause (
  account_id bigint  not null references billing_account (account_id),
  id         bigint  not null default nextval('billing_pause_id'),
  paused_on  date    not null,
  resumed_on date,
  accrues    boolean not null default false,
  primary key (account_id, id),
  constraint billing_pause_ends_after_it_begins check (resumed_on >= paused_on)
);

create unique index billing_pause_open on billing_pause (account_id) where resumed_on is null;

comment on table billing_pause is 'Suspensions as billing sees them: what is due after paused_on and before resumed_on is skipped.';
comment on column billing_pause.accrues is 'True: what fell due is charged after all, as the setting said at the resume.';

create sequence debit_schedule_id;

create table debit_schedule (
  account_id       bigint        not null references account (id),
  id               bigint        not null default nextval('debit_schedule_id'),
  seller_id        bigint        not null references seller (id),
  kind             varchar(15)   not null check (kind in ('ONE_TIME', 'MONTHLY', 'BILLING_PERIOD')),
  state            varchar(6)    not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  amount           numeric(19,4) not null check (amount > 0),
  currency         varchar(3)    not null,
  frequency_months integer       check (frequency_months >= 1),
  charge_count     integer       check (charge_count >= 1),
  start_on         integer       check (start_on in (1, 2, 3)),
  set_on           date          not null,
  anchor_on        date          not null,
  next_ordinal     integer       not null default 1 check (next_ordinal >= 1),
  next_due_on      date,
  description      varchar(255)  not null default '',
  note             varchar(1000) not null default '',
  admin_note       varchar(1000) not null default '',
  mails_invoice    boolean       not null default false,
  includes_taxes   boolean       not null default true,
  created_by       varchar(64)   not null,
  created_at       timestamptz   not null default now(),
  primary key (account_id, id),
  constraint debit_schedule_monthly_has_its_rule
    check ((kind = 'MONTHLY') = (frequency_months is not null) and (kind = 'MONTHLY') = (start_on is not null)),
  constraint debit_schedule_one_time_charges_once check (kind <> 'ONE_TIME' or charge_count = 1),
  constraint debit_schedule_due_only_while_it_lives check (state <> 'ENDED' or next_due_on is null)
);

create index debit_schedule_due on debit_schedule (seller_id, next_due_on, account_id) where state = 'ACTIVE' and next_due_on is not null;

comment on column debit_schedule.amount is 'Major units of currency a cycle, without tax.';
comment on column debit_schedule.charge_count is 'How many charges there are, skipped ones included; null = no end.';
comment on column debit_schedule.start_on is '1 = first of the month, first charge prorated; 2 = the same, first charge whole; 3 = the day of setting.';
comment on column debit_schedule.anchor_on is 'Due dates are computed from it: anchor_on + (ordinal - 1) x frequency_months.';
comment on column debit_schedule.next_due_on is 'Null: ended, or due when the account''s next billing period opens.';
comment on column debit_schedule.mails_invoice is 'The invoice of every charge is to be mailed.';
comment on column debit_schedule.includes_taxes is 'The account''s taxes come on top.';

create sequence charge_id;

create table charge (
  account_id    bigint        not null,
  schedule_id   bigint        not null,
  ordinal       integer       not null check (ordinal >= 1),
  id            bigint        not null default nextval('charge_id'),
  status        varchar(7)    not null check (status in ('CHARGED', 'SKIPPED')),
  business_date date          not null,
  period_from   date          not null,
  period_to     date          not null,
  amount        numeric(19,4) not null,
  tax_amount    numeric(19,4) not null default 0 check (tax_amount >= 0),
  currency      varchar(3)    not null,
  description   varchar(255)  not null,
  note          varchar(1000) not null,
  skip_reason   varchar(15)   check (skip_reason in ('NOTHING_TO_PAY', 'SUSPENDED')),
  rule          varchar(10)   not null check (rule in ('WHOLE', 'PRORATED')),
  rate          numeric(19,4) not null check (rate > 0),
  cycle_months  integer,
  whole_months  integer,
  days          integer,
  divisor       integer,
  rounding      varchar(10)   not null,
  zone          varchar(40)   not null,
  entry_id      bigint,
  created_at    timestamptz   not null default now(),
  primary key (account_id, schedule_id, ordinal),
  constraint charge_id_is_unique unique (account_id, id),
  foreign key (account_id, schedule_id) references debit_schedule (account_id, id),
  foreign key (account_id, entry_id) references journal_entry (account_id, id),
  constraint charge_has_a_period check (period_to > period_from),
  constraint charge_is_booked_or_skipped check ((status = 'CHARGED') = (entry_id is not null)),
  constraint charge_skip_has_its_reason check ((status = 'SKIPPED') = (skip_reason is not null)),
  constraint charge_amount_fits_its_status check ((status = 'CHARGED') = (amount > 0) and amount >= 0),
  constraint charge_proration_is_explained check ((rule = 'PRORATED') = (divisor is not null))
);

create index charge_business_date on charge (account_id, business_date);

create trigger charge_is_only_added_to
  before update or delete or truncate on charge
  for each statement execute function refuse_change();

comment on table charge is 'What a schedule charged or skipped. Named by schedule and ordinal before it exists; only added to.';
comment on column charge.business_date is 'The day on which it was due, in zone.';
comment on column charge.period_to is 'Exclusive.';
comment on column charge.amount is 'Without tax; 0 when skipped. PRORATED: rate x (whole_months x divisor + days) / (cycle_months x divisor), rounded once.';
comment on column charge.rate is 'The price of a whole cycle.';
comment on column charge.days is 'Days left in the month of setting, the day of setting not counted.';
comment on column charge.divisor is 'Days of the month of setting.';
