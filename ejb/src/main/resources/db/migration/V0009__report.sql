-- Views for people and tools outside: read-only, documented, stable. Columns are added, never renamed or removed.

create schema report;

create view report.account as
select a.id as account_id, c.login, a.plan_id, a.state, a.created_on
from orrery.account a
left join orrery.credential c on c.customer_id = a.customer_id;

comment on view report.account is 'Every account, deleted ones included.';
comment on column report.account.login is 'The login of the customer who owns the account.';
comment on column report.account.state is 'ACTIVE, SUSPENDED or DELETED.';
comment on column report.account.created_on is 'Business date of the opening.';

create view report.charge as
select c.id as charge_id, c.account_id, c.schedule_id, c.ordinal, s.kind, c.business_date,
  c.period_from, c.period_to, c.amount, c.currency, c.description, c.note
from orrery.charge c
join orrery.debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id
where c.status = 'CHARGED';

comment on view report.charge is 'Every charge; skipped ones are not shown.';
comment on column report.charge.ordinal is 'Counts the charges of a schedule from 1, skipped ones included.';
comment on column report.charge.kind is 'ONE_TIME, MONTHLY or BILLING_PERIOD.';
comment on column report.charge.business_date is 'The day on which it was due, in the seller''s zone.';
comment on column report.charge.period_to is 'Exclusive.';
comment on column report.charge.amount is 'Major units of currency, without tax.';

create view report.credit as
select account_id, business_date, amount, currency, description, text, external_id
from orrery.credit;

comment on view report.credit is 'Every credit given by hand.';
comment on column report.credit.external_id is 'The name that the caller gave it.';

create view report.posting as
select p.entry_id, case when p.book = 'receivable' then p.account_id end as account_id,
  p.book, p.amount, p.currency, e.business_date
from orrery.posting p
join orrery.journal_entry e on e.account_id = p.account_id and e.id = p.entry_id;

comment on view report.posting is 'Every line of the books. The lines of an entry sum to zero per currency.';
comment on column report.posting.account_id is 'The account whose receivable this is; null in a book of the seller.';
comment on column report.posting.amount is 'Major units of currency; debit positive.';

create view report.balance as
select account_id, balance, currency
from orrery.account_book;

comment on view report.balance is 'The stored balance of every account.';
comment on column report.balance.balance is 'Major units of currency; negative = the customer owes.';
