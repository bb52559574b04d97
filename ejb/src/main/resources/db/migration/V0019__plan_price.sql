-- What plans cost. Source: docs/billing.md, Plans and prices

alter table plan
  add column refund_percent     numeric(6,3)  not null default 100 check (refund_percent between 0 and 100),
  add column money_back_days    integer       not null default 0 check (money_back_days between 0 and 3660),
  add column trial_days         integer       check (trial_days between 0 and 3660),
  add column trial_credit_limit numeric(19,4) not null default 0 check (trial_credit_limit >= 0);

comment on column plan.refund_percent is 'Of what a recurrent fee prepaid and is not used, how much comes back.';
comment on column plan.money_back_days is 'Who quits within so many days after activation gets all recurrent fees back.';
comment on column plan.trial_days is 'How long a trial of the plan lasts; null = the plan has no trial.';
comment on column plan.trial_credit_limit is 'For how much may be bought during a trial; 0 = only what is free.';

alter table plan_period
  add column setup_discount     numeric(6,3) not null default 0 check (setup_discount between 0 and 100),
  add column recurrent_discount numeric(6,3) not null default 0 check (recurrent_discount between 0 and 100),
  add column usage_discount     numeric(6,3) not null default 0 check (usage_discount between 0 and 100);

comment on column plan_period.setup_discount is 'Percent off base setup prices; prices of the period itself get none.';

create table plan_resource (
  plan_id         integer       not null references plan (id),
  resource        varchar(20)   not null,
  included_units  numeric(19,6) not null default 0 check (included_units >= 0),
  max_units       numeric(19,6) check (max_units >= 0),
  free_units      numeric(19,6) not null default 0 check (free_units >= 0),
  setup_price     numeric(19,6) not null default 0 check (setup_price >= 0),
  recurrent_price numeric(19,6) not null default 0 check (recurrent_price >= 0),
  usage_price     numeric(19,6) not null default 0 check (usage_price >= 0),
  primary key (plan_id, resource)
);

comment on table plan_resource is 'A resource that a plan offers, with its base prices: for one unit and one month, in the seller''s currency.';
comment on column plan_resource.included_units is 'What an account gets at its activation.';
comment on column plan_resource.max_units is 'The most an account may have by buying; null = any number.';
comment on column plan_resource.free_units is 'Units that cost nothing; prices are for those over them.';
comment on column plan_resource.usage_price is 'For one unit over what the account has, a month.';

create table plan_period_resource (
  plan_id         integer       not null,
  period_id       integer       not null,
  resource        varchar(20)   not null,
  free_units      numeric(19,6) check (free_units >= 0),
  setup_price     numeric(19,6) check (setup_price >= 0),
  recurrent_price numeric(19,6) check (recurrent_price >= 0),
  usage_price     numeric(19,6) check (usage_price >= 0),
  primary key (plan_id, period_id, resource),
  foreign key (plan_id, period_id) references plan_period (plan_id, id),
  foreign key (plan_id, resource) references plan_resource (plan_id, resource)
);

comment on table plan_period_resource is 'Actual prices: for one unit and the whole billing period, without discount. Null = the base price, with the period''s discount.';
