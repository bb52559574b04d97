-- What came back of recurrent fees. Source: docs/billing.md, Refunds

create sequence refund_id;

create table refund (
  account_id     bigint        not null references account (id),
  id             bigint        not null default nextval('refund_id'),
  schedule_id    bigint        not null,
  ordinal        integer       not null,
  business_date  date          not null,
  rule           varchar(7)    not null check (rule in ('PERIOD', 'MONTH', 'FULL')),
  units          numeric(19,6) not null,
  charged_units  numeric(19,6) not null,
  days           integer       not null,
  charged_days   integer       not null,
  percent        numeric(6,3)  not null check (percent between 0 and 100),
  weight         numeric       not null check (weight >= 0),
  net_amount     numeric(19,4) not null check (net_amount >= 0),
  tax_amount     numeric(19,4) not null check (tax_amount >= 0),
  currency       varchar(3)    not null,
  entry_id       bigint        not null,
  credit_note_id bigint        not null,
  quit           boolean       not null,
  undone_by      bigint,
  created_at     timestamptz   not null default now(),
  primary key (account_id, id),
  foreign key (account_id, schedule_id, ordinal) references charge (account_id, schedule_id, ordinal),
  foreign key (account_id, entry_id) references journal_entry (account_id, id),
  foreign key (account_id, undone_by) references journal_entry (account_id, id),
  foreign key (account_id, credit_note_id) references invoice (account_id, id)
);

create index refund_charge on refund (account_id, schedule_id, ordinal);

create trigger refund_is_never_removed
  before delete or truncate on refund
  for each statement execute function refuse_change();

comment on table refund is 'Parts of recurrent charges that were given back to the balance.';
comment on column refund.rule is 'PERIOD: charged x days / charged_days x units / charged_units x percent; MONTH: without days; FULL: all that was left.';
comment on column refund.weight is 'units x days x percent, the measure by which parts of a charge sum to it.';
comment on column refund.quit is 'Given because the account was deleted.';
comment on column refund.undone_by is 'The entry that took it back, when the deletion was undone.';

create view report.refund as
select account_id, id as refund_id, schedule_id, ordinal, business_date, rule, units, days, percent,
  net_amount, tax_amount, currency, undone_by is not null as undone
from orrery.refund;

comment on view report.refund is 'Every refund of a recurrent fee; it names the charge.';

create view report.purchase as
select account_id, id as purchase_id, resource, units, included, bought_on, ended_on
from orrery.purchase;

comment on view report.purchase is 'What accounts have, or had, of the resources of their plans.';
