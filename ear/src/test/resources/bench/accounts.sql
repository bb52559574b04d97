-- Accounts with all that belongs to one, and a debit each that is not due. Parameters: how many, and
-- the business date that is to be billed, a first of a month.
-- The foreign keys are there and hold; they are not checked row by row while this is loaded.

insert into plan (id, seller_id, name, credit_limit) values (9000, 1, 'bench', 1000000); -- Nobody becomes a debtor.

insert into plan_period (plan_id, id, unit, count) values (9000, 0, 'MONTH', 1);

insert into customer (id, seller_id) select 1000000 + n, 1 from generate_series(1, :accounts) n;

insert into account (id, customer_id, seller_id, plan_id, plan_period_id, currency, payment_type, state, created_on)
select 1000000 + n, 1000000 + n, 1, 9000, 0, 'USD', 'Check', 'ACTIVE', date ':day' - 100 + (n % 28)::integer
from generate_series(1, :accounts) n;

insert into contact (account_id, kind, first_name, last_name, address1, city, country, postal_code, email)
select 1000000 + n, 'OWNER', 'First' || n, 'Last' || n, n || ' High Street', 'Springfield', 'US', '12345',
  'owner' || n || '@example.com'
from generate_series(1, :accounts) n;

insert into account_book (account_id, seller_id, currency, head_hash)
select 1000000 + n, 1, 'USD', decode(repeat('00', 32), 'hex') from generate_series(1, :accounts) n;

insert into billing_account (account_id, seller_id, state, length_unit, length_count, anchor_on, anchor_ordinal,
  period_ordinal, next_opens_on)
select 1000000 + n, 1, 'ACTIVE', 'YEAR', 1, date ':day' - 100 + (n % 28)::integer, 1, 1,
  date ':day' + 265 + (n % 28)::integer
from generate_series(1, :accounts) n;

insert into billing_period (account_id, ordinal, opens_on, closes_on)
select account_id, 1, anchor_on, next_opens_on from billing_account where account_id > 1000000;

insert into debit_schedule (account_id, seller_id, kind, state, amount, currency, frequency_months, start_on, set_on,
  anchor_on, next_ordinal, next_due_on, description, note, created_by)
select 1000000 + n, 1, 'MONTHLY', 'ACTIVE', 10 + (n % 90), 'USD', 1, 3, date ':day' - 17, date ':day' - 17, 2,
  date ':day' + 14, 'not due yet', 'bench', 'admin'
from generate_series(1, :accounts) n;

update business_clock set open_on = date ':day' - 1, billed_through = date ':day' - 1;
