-- What a bound leaves out is never silent. Source: docs/billing.md

create table invoice_raise (
  seller_id   bigint       not null references seller (id),
  to_number   bigint       not null,
  from_number bigint       not null check (from_number >= 0),
  reason      varchar(255) not null check (reason <> ''),
  raised_by   varchar(64)  not null,
  raised_at   timestamptz  not null default now(),
  primary key (seller_id, to_number),
  constraint invoice_raise_goes_up check (to_number > from_number)
);

create trigger invoice_raise_is_only_added_to
  before update or delete or truncate on invoice_raise
  for each statement execute function refuse_change();

comment on table invoice_raise is 'Numbers that a person had a series pass over: no invoice here has them. Sealed with the next invoice.';
comment on column invoice_raise.from_number is 'The last number before; the first one passed over is the next.';
comment on column invoice_raise.to_number is 'The last number passed over.';

create or replace view report.credit as
select c.account_id, c.business_date, c.amount, c.currency, c.description, c.text, c.external_id,
  c.external_id <> '' and exists (select 1 from orrery.credit e
    where e.account_id = c.account_id and e.external_id = c.external_id and e.description = c.description
      and e.id < c.id) as repeats
from orrery.credit c;

comment on column report.credit.repeats is 'An earlier credit of the account has the same external_id and description: was it meant?';
