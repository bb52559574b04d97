-- What a charge is reduced by, and how the run works. Source: docs/adr/0009-the-run-works-in-chunks.md

alter table charge
  add column discount_amount numeric(19,4) not null default 0 check (discount_amount >= 0),
  add column discounts varchar(1000) not null default '';

comment on column charge.amount is 'Net: without tax, after discounts; 0 when skipped. PRORATED, before discounts: rate x (whole_months x divisor + days) / (cycle_months x divisor), rounded once.';
comment on column charge.tax_amount is 'Its share of the tax of its invoice, which is computed once over all taxed lines.';
comment on column charge.discount_amount is 'What promotions took off; the full price is amount + discount_amount.';
comment on column charge.discounts is 'Which promotions, each with its percentage.';

create or replace view report.charge as
select c.id as charge_id, c.account_id, c.schedule_id, c.ordinal, s.kind, c.business_date,
  c.period_from, c.period_to, c.amount, c.currency, c.description, c.note, c.tax_amount, c.discount_amount
from orrery.charge c
join orrery.debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id
where c.status = 'CHARGED';

comment on column report.charge.amount is 'Major units of currency, without tax, after discounts.';
comment on column report.charge.tax_amount is 'The charge''s share of the tax of its invoice.';
comment on column report.charge.discount_amount is 'What promotions took off the full price.';

insert into setting (name, value, description) values
  ('billing.workers', '0', 'How many threads of each node work on the bill run; 0 = as many as it has processors.');
