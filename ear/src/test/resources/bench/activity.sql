-- What gathers about the accounts of provider.sql: mails, signups, API tokens, holds, failures, card payments, notices.
-- Mostly what is over and done with; of what waits for a person a little, which lists have to find among it.
-- Parameters: how many accounts, and the business date that is billed next.

create temp table person as
select a.id as account_id, a.id - 1000000 as n, a.seller_id, a.customer_id, a.plan_id, a.created_on, c.login, c.login_key
from account a join credential c on c.customer_id = a.customer_id where a.id > 1000000;

analyze person;

insert into mail (key, seller_id, account_id, recipient, template, filling, state, attempts, next_attempt_at, last_error,
  created_at, sent_at)
select 'invoice/' || account_id || '/' || part, seller_id, account_id, login || '@mail.example', 'invoice', '{}',
  case when n % 25000 = 7 then 'PARKED' when n % 40000 = 9 then 'UNKNOWN' when n % 2000 = 11 then 'WAITING' else 'SENT' end,
  1, now() + interval '30 days', case when n % 25000 = 7 then 'no such recipient' else '' end,
  now() - (:accounts - n) * interval '2 seconds', case when n % 25000 <> 7 then now() - (:accounts - n) * interval '2 seconds' end
from person cross join generate_series(1, 2) part order by part, n;

insert into signup (seller_id, state, account_id, customer_id, plan_id, period_id, login, login_key, password_hash, mode,
  payment_type, requested_at)
select seller_id, 'CREATED', account_id, customer_id, plan_id, 0, login, login_key, '', 'EMPTY', 'Check',
  now() - (:accounts - n) * interval '2 seconds'
from person order by n;

insert into api_token (login_key, name, secret_hash, secret_end, operations, created_at, created_by, expires_at)
select login_key, 'panel', sha256(convert_to(login_key, 'UTF8')), 'abcd', array['*'], now() - interval '300 days', login_key,
  case when n % 3 = 0 then now() - interval '1 day' else now() + interval '65 days' end
from person where n % 20 = 0 order by n;

insert into billing_hold (account_id, reason, held_by, held_at, released_by, released_at)
select account_id, 'a question', 'admin', now() - interval '90 days',
  case when n % 5000 <> 21 then 'admin' end, case when n % 5000 <> 21 then now() - interval '80 days' end
from person where n % 50 = 21 order by n;

insert into bill_failure (account_id, seller_id, business_date, cause, message, first_seen_at, last_seen_at, attempts)
select account_id, seller_id, date ':day' - 1, 'IllegalStateException', 'no rate', now(), now(), 1
from person where n % 500 = 31;

insert into payment_intent (account_id, seller_id, business_date, purpose, ordinal, card_id, gateway, key, amount, currency,
  state, next_step_at, created_at, settled_at)
select account_id, seller_id, date ':day' - 40 + (n % 40)::integer, 'REGULAR', 1, 1, 'sandbox', 'bench-' || account_id, 10, 'USD',
  case when n % 20000 = 4 then 'UNKNOWN' when n % 500 = 4 then 'DECLINED' else 'APPROVED' end, null, now(),
  case when n % 20000 <> 4 then now() - (:accounts - n) * interval '2 seconds' end
from person where n % 5 = 4 order by n;

insert into payment_notice (seller_id, method, transaction_id, state, payer_reference, amount, currency, account_id, reason)
select seller_id, 'PayPal', 'T' || n, case when n % 3000 = 0 then 'WAITING' else 'CREDITED' end, login, 10, 'USD',
  case when n % 3000 <> 0 then account_id end, case when n % 3000 = 0 then 'names no account' else '' end
from person where n % 3 = 0 order by n;

insert into customer (id, seller_id) values (899999, 1);

insert into credential (login_key, login, customer_id, role, seller_id, managed_seller_id, password_hash)
select 'support', 'support', 899999, 'SUPPORT', 1, 1, password_hash from credential where login_key = 'admin';

drop table person;
