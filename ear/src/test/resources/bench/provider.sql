-- A hosting provider as it is after some months: resellers, accounts with names as people have them, domains, charges,
-- invoices with numbers, payments, debtors, signups that wait, an audit trail. Books are sound: each entry's hash follows
-- from the one before, as docs/adr/0004 defines it. Every login has the password of the administrator.
-- Parameters: how many accounts, how many months of charges, and the business date that is billed next, a first of a month.
-- The foreign keys are there and hold; they are not checked row by row while this is loaded. A login is the family
-- name and the account's number less a million, such as garcia17; every tenth account is sold by one of 21 resellers: 2019
-- has half of them, 2020 has three. What they sell is also booked on their own accounts with the host, 900000 to 900020.

create temp table person as
select n, 1000000 + n as account_id,
  case when n % 10 > 0 then 1 when n <= 30 then 2020 else 2000 + least(n / 10 % 40, 19) end as seller_id,
  case when n % 10 = 0 then 9100 + case when n <= 30 then 20 else least(n / 10 % 40, 19) end
    when n % 50 = 7 then 9001 else 9000 end as plan_id,
  (array['Maria', 'James', 'Anna', 'José', 'Li', 'Olga', 'Peter', 'Fatima', 'John', 'Sofia', 'Jürgen', 'Amélie', 'Chen',
    'Robert', 'Irina', 'David', 'Zoë', 'Ahmed', 'Laura', 'Björn', 'Mehmet', 'Ingrid', 'Paul', 'Aisha', 'Thomas', 'Elena',
    'Pierre', 'Yuki', 'Carlos', 'Emma', 'Nikolai'])[1 + n * 7 % 31] as first_name,
  (array['Smith', 'Müller', 'García', 'Ivanova', 'Nguyen', 'O''Brien', 'van der Berg', 'Rossi', 'Kowalski', 'Silva', 'Kim',
    'Johnson', 'Dubois', 'Andersson', 'Novák', 'Yılmaz', 'Papadopoulos', 'Schmidt', 'Brown', 'Fernández', 'Haddad',
    'Jones', 'Tanaka', 'Weber', 'Moreau', 'Petrov', 'Larsen', 'Williams', 'Costa', 'Meyer', 'Taylor', 'Horváth',
    'Sánchez', 'Davies', 'Lindqvist', 'Wilson', 'Öztürk', 'Walker', 'Ferrari', 'Zhang', 'Singh', 'Ahmed', 'Young'])
    [1 + n * 11 % 43] as last_name,
  case when n % 4 = 0 then (array['Acme', 'Blue River', 'North Star', 'Green Valley', 'Sunrise', 'Atlas', 'Silver Lake',
    'Golden Gate', 'Red Rock'])[1 + n / 4 % 9] || ' ' || (array['Widgets', 'Consulting', 'Bakery', 'Software', 'Travel',
    'Design', 'Logistics'])[1 + n / 36 % 7] || ' ' || n || ' ' || (array['Ltd', 'GmbH', 'Inc', 'SARL'])[1 + n / 4 % 4]
    else '' end as company,
  (array['Springfield', 'München', 'Paris', 'Córdoba', 'Praha', 'Osaka'])[1 + n % 6] as city,
  (array['US', 'DE', 'FR', 'ES', 'CZ', 'JP'])[1 + n % 6] as country,
  (10 + n % 90)::numeric(19,4) as amount,
  (date ':day' - :months * interval '1 month')::date + (n % 28)::integer as began_on,
  1000000 + n as schedule_id
from generate_series(1, :accounts) n;

create temp table named as
select account_id, lower(regexp_replace(normalize(replace(replace(last_name, ' ', ''), '''', ''), NFKD), '[^A-Za-z]', '', 'g'))
  || n as login,
  lower(regexp_replace(normalize(first_name, NFKD), '[^A-Za-z]', '', 'g')) as given
from person;

analyze person, named;

insert into seller (id, name, currency, customer_id)
select 2000 + n, 'Reseller ' || n, case when n % 4 = 3 then 'EUR' else 'USD' end, 900000 + n from generate_series(0, 20) n;

insert into business_clock (seller_id, zone, open_on, billed_through)
select 2000 + n, 'UTC', date ':day' - 1, date ':day' - 1 from generate_series(0, 20) n;

update business_clock set open_on = date ':day' - 1, billed_through = date ':day' - 1 where seller_id = 1;

insert into plan (id, seller_id, name, credit_limit) -- Who is on Prepaid and owes, is a debtor.
values (9000, 1, 'Business', 1000000), (9001, 1, 'Prepaid', 0), (9002, 1, 'Reseller', 1000000);

insert into plan (id, seller_id, name, credit_limit)
select 9100 + n, 2000 + n, 'Shop', 1000000 from generate_series(0, 20) n;

update plan set kind = 'RESELLER' where id = 9002;

insert into plan_period (plan_id, id, unit, count) select id, 0, 'MONTH', 1 from plan where id between 9000 and 9120;

insert into customer (id, seller_id)
select 900000 + n, 1 from generate_series(0, 20) n union all select account_id, seller_id from person;

insert into credential (login_key, login, customer_id, role, seller_id, managed_seller_id, password_hash)
select 'reseller' || n, 'reseller' || n, 900000 + n, 'RESELLER', 1, 2000 + n,
  coalesce((select password_hash from credential where login_key = 'admin'), '') from generate_series(0, 20) n;

insert into credential (login_key, login, customer_id, role, seller_id, password_hash)
select w.login, w.login, p.account_id, 'USER', p.seller_id,
  coalesce((select password_hash from credential where login_key = 'admin'), '')
from person p join named w using (account_id);

insert into account (id, customer_id, seller_id, plan_id, plan_period_id, currency, payment_type, state, created_on,
  suspended_on, suspended_by, suspension_reason)
select 900000 + n, 900000 + n, 1, 9002, 0, 'USD', 'Check', 'ACTIVE', date ':day' - 400, null::date, null, null
from generate_series(0, 20) n
union all
select account_id, account_id, seller_id, plan_id, 0, 'USD', case when n % 3 = 0 then 'PayPal' else 'Check' end,
  case when n % 200 = 3 then 'SUSPENDED' else 'ACTIVE' end, began_on,
  case when n % 200 = 3 then date ':day' - 5 end, case when n % 200 = 3 then 'ADMINISTRATOR' end,
  case when n % 200 = 3 then 'asked for it' end
from person;

insert into contact (account_id, kind, first_name, last_name, company, address1, city, country, postal_code, phone, email)
select p.account_id, 'OWNER', first_name, last_name, company, n || ' High Street', city, country,
  lpad((n % 99999)::text, 5, '0'), '+1 (555) ' || lpad((n / 10000 % 1000)::text, 3, '0') || '-' || lpad((n % 10000)::text, 4, '0'),
  given || '.' || w.login || '@' || case when n % 2 = 0 then w.login || '.example.com' else 'mail.example' end
from person p join named w using (account_id);

insert into domain (account_id, name, kind, created_on)
select account_id, login || '.example.com', 'TRANSFER', date ':day' - 90 from named where account_id % 2 = 0;

insert into account_book (account_id, seller_id, currency, head_hash)
select id, seller_id, 'USD', decode(repeat('00', 32), 'hex') from account where id between 900000 and 900020;

insert into billing_account (account_id, seller_id, state, length_unit, length_count, anchor_on, anchor_ordinal,
  period_ordinal, next_opens_on)
select account_id, seller_id, 'ACTIVE', 'YEAR', 1, began_on, 1, 1, (began_on + interval '1 year')::date from person;

insert into billing_period (account_id, ordinal, opens_on, closes_on)
select account_id, 1, anchor_on, next_opens_on from billing_account where account_id > 1000000;

insert into debit_schedule (account_id, id, seller_id, kind, state, amount, currency, frequency_months, start_on, set_on,
  anchor_on, next_ordinal, next_due_on, description, note, created_by)
select account_id, schedule_id, seller_id, 'MONTHLY', 'ACTIVE', amount, 'USD', 1, 3, began_on, began_on, :months + 1,
  (began_on + :months * interval '1 month')::date, 'Web hosting', 'web hosting', 'admin'
from person;

select setval('debit_schedule_id', 1000000 + :accounts + 1);

create temp table head as
select account_id, decode(repeat('00', 32), 'hex') as hash, 0::bigint as sequence, 0::numeric(19,4) as balance from person;

create function pg_temp.book(month integer, kind text, book text, other text) returns void language plpgsql as $$
begin
  create temp table entry as
  select p.account_id, p.seller_id, nextval('journal_entry_id') as id, h.sequence + 1 as sequence, h.hash as previous,
    (p.began_on + (month - 1) * interval '1 month')::date as business_date, p.amount,
    (p.amount / 2)::numeric(19,4) as wholesale, p.schedule_id, p.first_name, p.last_name,
    (p.began_on + (month - 1) * interval '1 month') at time zone 'UTC' as recorded_at, h.balance
  from person p join head h using (account_id)
  where kind = 'DEBIT' or p.n % 3 = 0
  order by business_date, p.account_id;
  analyze entry;
  create temp table chained as
  select e.account_id, e.sequence,
    case kind when 'DEBIT' then e.balance - e.amount else e.balance + e.amount end as balance,
    sha256(e.previous || convert_to('entry|' || e.account_id || '|' || e.sequence || '|' || e.id || '|' || e.seller_id || '|'
      || e.business_date || '|' || kind || '|-|' || (extract(epoch from e.recorded_at) * 1000000)::bigint || e'\n'
      || 'posting|1|' || book || '|' || e.seller_id || '|' || e.amount || e'|USD\n'
      || 'posting|2|' || other || '|' || e.seller_id || '|' || -e.amount || e'|USD\n'
      || case when kind = 'DEBIT' and e.seller_id > 1 then
        'posting|3|receivable|1|' || e.wholesale || '|USD|' || e.seller_id + 898000 || e'\n'
        || 'posting|4|revenue|1|' || -e.wholesale || e'|USD\n' else '' end, 'UTF8')) as hash
  from entry e;
  insert into journal_entry (account_id, id, sequence, seller_id, business_date, kind, recorded_at, hash)
  select e.account_id, e.id, e.sequence, e.seller_id, e.business_date, kind, e.recorded_at, c.hash
  from entry e join chained c using (account_id) order by e.id;
  insert into posting (account_id, entry_id, line, book, seller_id, amount, currency)
  select e.account_id, e.id, l.line, case l.line when 1 then book else other end, e.seller_id,
    case l.line when 1 then e.amount else -e.amount end, 'USD'
  from entry e cross join (values (1), (2)) l (line) order by e.id, l.line;
  insert into posting (account_id, entry_id, line, book, seller_id, amount, currency, receivable_account_id)
  select e.account_id, e.id, l.line, case l.line when 3 then 'receivable' else 'revenue' end, 1,
    case l.line when 3 then e.wholesale else -e.wholesale end, 'USD', case l.line when 3 then e.seller_id + 898000 end
  from entry e cross join (values (3), (4)) l (line) where kind = 'DEBIT' and e.seller_id > 1 order by e.id, l.line;
  if kind = 'DEBIT' then
    insert into charge (account_id, schedule_id, ordinal, status, business_date, period_from, period_to, amount,
      currency, description, note, rule, rate, cycle_months, rounding, zone, entry_id)
    select account_id, schedule_id, month, 'CHARGED', business_date, business_date,
      (business_date + interval '1 month')::date, amount, 'USD', 'Web hosting', 'web hosting', 'WHOLE', amount, 1,
      'HALF_UP', 'UTC', id
    from entry order by id;
    insert into resale (account_id, schedule_id, ordinal, seller_id, reseller_account_id, provider_id, business_date,
      currency, net_amount, tax_amount)
    select account_id, schedule_id, month, seller_id, seller_id + 898000, 1, business_date, 'USD', wholesale, 0
    from entry where seller_id > 1 order by id;
    create temp table document as
    select nextval('invoice_id') as invoice_id, e.*,
      row_number() over (partition by seller_id order by e.id) + coalesce(s.last_number, 0) as number
    from entry e left join invoice_series s using (seller_id) order by e.id;
    insert into invoice (account_id, id, seller_id, kind, business_date, currency, net_amount, tax_amount, mails, bill_to,
      number, numbered_at)
    select account_id, invoice_id, seller_id, 'INVOICE', business_date, 'USD', amount, 0, false,
      first_name || ' ' || last_name, number, recorded_at
    from document order by invoice_id;
    insert into invoice_line (account_id, invoice_id, line, schedule_id, ordinal, description, note, period_from,
      period_to, net_amount, tax_amount)
    select account_id, invoice_id, 1, schedule_id, month, 'Web hosting', 'web hosting', business_date,
      (business_date + interval '1 month')::date, amount, 0
    from document order by invoice_id;
    insert into invoice_series (seller_id, last_number) select seller_id, max(number) from document group by seller_id
    on conflict (seller_id) do update set last_number = excluded.last_number;
    drop table document;
  else
    insert into payment (account_id, seller_id, business_date, method, amount, currency, reference, entry_id)
    select account_id, seller_id, business_date, 'PayPal', amount, 'USD', 'P' || id, id from entry order by id;
  end if;
  create temp table later as
  select account_id, hash, sequence, balance from chained
  union all
  select h.account_id, h.hash, h.sequence, h.balance from head h where kind <> 'DEBIT'
    and not exists (select from chained c where c.account_id = h.account_id);
  drop table head, entry, chained;
  alter table later rename to head;
end $$;

select pg_temp.book(month, kind, case kind when 'DEBIT' then 'receivable' else 'cash' end,
  case kind when 'DEBIT' then 'revenue' else 'receivable' end)
from generate_series(1, :months) month, (values ('DEBIT'), ('CREDIT')) k (kind) order by month, kind desc;

insert into account_book (account_id, seller_id, currency, balance, entry_count, head_hash)
select account_id, p.seller_id, 'USD', h.balance, h.sequence, h.hash from head h join person p using (account_id);

update account_book b set balance = owed.balance
from (select receivable_account_id, -sum(amount) as balance from posting where receivable_account_id is not null
  group by receivable_account_id) owed
where b.account_id = owed.receivable_account_id;

insert into book_proof (account_id, entry_count, head_hash, balance, seen_count, proven_at)
select account_id, entry_count, head_hash, balance, entry_count, now() from account_book where account_id > 1000000;

insert into debtor (account_id, seller_id, since_on)
select account_id, seller_id, began_on from person join head using (account_id) where n % 50 = 7 and balance < 0;

insert into signup (seller_id, state, doubts, plan_id, period_id, login, login_key, password_hash, mode, payment_type)
select 1, 'MODERATED', 'ADDRESS', 9000, 0, 'waiting' || n, 'waiting' || n, '', 'EMPTY', 'Check' from generate_series(1, 7) n;

insert into trail_entry (at, door, operation, login, customer_id, seller_id, address, account_id, outcome, incident, parameters)
select now() - (:accounts - n) * interval '2 seconds',
  case when n % 100000 = 1 then 'NOTICE' when n % 50 = 3 then 'CONSOLE' when n % 5 = 0 then 'JSON' else 'SOAP' end,
  case when n % 50 = 3 then 'resumeAccount' else 'AdminServices.signupUser' end,
  case seller_id when 1 then 'admin' else 'reseller' || seller_id - 2000 end, case seller_id when 1 then 1 else 898000 + seller_id end,
  seller_id, '192.0.2.' || n % 250,
  account_id, case when n % 97 = 0 then 'LOGIN_TAKEN' else 'DONE' end, gen_random_uuid(), ''
from person;

insert into account_word (account_id, seller_id, word) -- The triggers sleep.
select t.account_id, t.seller_id, w.word from account_text t, unnest(search_words(t.names, t.wholes)) w (word)
where t.account_id >= 900000 on conflict do nothing;

drop table person, named, head;
