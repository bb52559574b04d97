-- What accounts bought of their plans, and what they used. Source: docs/billing.md, Fees

create sequence purchase_id;

create table purchase (
  account_id            bigint        not null references account (id),
  id                    bigint        not null default nextval('purchase_id'),
  resource              varchar(20)   not null,
  units                 numeric(19,6) not null check (units >= 0),
  included              boolean       not null,
  plan_id               integer       not null,
  plan_period_id        integer       not null,
  unit_rate             numeric       not null check (unit_rate >= 0),
  unit_divisor          integer       not null check (unit_divisor >= 1),
  recurrent_schedule_id bigint,
  setup_schedule_id     bigint,
  bought_on             date          not null,
  ended_on              date,
  moves                 boolean       not null default false,
  quit                  boolean       not null default false,
  created_by            varchar(64)   not null,
  created_at            timestamptz   not null default now(),
  primary key (account_id, id),
  foreign key (plan_id, plan_period_id) references plan_period (plan_id, id),
  foreign key (account_id, recurrent_schedule_id) references debit_schedule (account_id, id),
  foreign key (account_id, setup_schedule_id) references debit_schedule (account_id, id)
);

create index purchase_current on purchase (account_id, resource, id) where ended_on is null;

comment on table purchase is 'Units of a resource that an account has, at the price of their day. Free units are the oldest ones.';
comment on column purchase.units is 'That are left; returned ones are gone.';
comment on column purchase.included is 'Came with the plan, and goes with it.';
comment on column purchase.plan_id is 'By whose prices; with plan_period_id.';
comment on column purchase.moves is 'Ended by a change of plan that has yet to buy it anew; true only within that transaction.';
comment on column purchase.unit_rate is 'Recurrent fee of a unit, exact: unit_rate / unit_divisor for a billing period, or for a month of a monthly resource.';
comment on column purchase.recurrent_schedule_id is 'Null: there is no recurrent price.';

comment on column purchase.quit is 'Ended with its account; a deletion that is undone brings it back.';

create table usage_meter (
  account_id     bigint      not null references account (id),
  resource       varchar(20) not null,
  schedule_id    bigint      not null,
  plan_id        integer not null,
  plan_period_id integer not null,
  primary key (account_id, resource),
  foreign key (plan_id, plan_period_id) references plan_period (plan_id, id),
  foreign key (account_id, schedule_id) references debit_schedule (account_id, id)
);

comment on table usage_meter is 'The usage fee of an account for a resource; there is one from the first reading on.';

create table usage_reading (
  account_id  bigint        not null references account (id),
  resource    varchar(20)   not null,
  day         date          not null,
  amount      numeric(19,6) not null check (amount >= 0),
  recorded_at timestamptz   not null default now(),
  primary key (account_id, resource, day)
);

comment on table usage_reading is 'What an account used on a day: traffic of the day in gigabytes; of the others the megabytes in use.';
