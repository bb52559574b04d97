-- Bill runs, what they did, and the brakes on them.

create table bill_run (
  seller_id     bigint      not null references seller (id),
  business_date date        not null,
  started_at    timestamptz not null,
  ended_at      timestamptz,
  charged       bigint      not null default 0,
  skipped       bigint      not null default 0,
  failed        bigint      not null default 0,
  deferred      bigint      not null default 0,
  held          bigint      not null default 0,
  primary key (seller_id, business_date)
);

comment on table bill_run is 'One per seller and business date; late work on a date adds to its row.';
comment on column bill_run.failed is 'Accounts whose charging broke off with nothing written; tried again at each wake.';
comment on column bill_run.deferred is 'Accounts that somebody else had locked until patience ran out; tried again at the next wake.';
comment on column bill_run.held is 'Accounts put on hold for a person by this run.';

create sequence bill_wake_id;

create table bill_wake (
  id         bigint       primary key default nextval('bill_wake_id'),
  node       varchar(64)  not null,
  started_at timestamptz  not null,
  ended_at   timestamptz  not null,
  days       integer      not null,
  charged    bigint       not null,
  skipped    bigint       not null,
  failed     bigint       not null,
  deferred   bigint       not null,
  held       bigint       not null,
  result     varchar(500) not null
);

comment on table bill_wake is 'What one wake or one run on request did over all sellers and days. A wake that found nothing leaves no row.';

create sequence billing_hold_id;

create table billing_hold (
  id          bigint       primary key default nextval('billing_hold_id'),
  account_id  bigint       references account (id),
  reason      varchar(255) not null,
  held_by     varchar(64)  not null,
  held_at     timestamptz  not null default now(),
  released_by varchar(64),
  released_at timestamptz,
  constraint billing_hold_release_is_signed check ((released_by is null) = (released_at is null))
);

create unique index billing_hold_open on billing_hold (coalesce(account_id, 0)) where released_at is null;

comment on table billing_hold is 'Brakes on the bill run, past ones included.';
comment on column billing_hold.account_id is 'Null: the whole run is held.';
