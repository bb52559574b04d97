-- What PostgreSQL itself can do: one statement charges everything that is due. Same tables, indexes and constraints as
-- the product; left out are the hashes, which are zeros, and the explanations, which are the same for all. Parameter:
-- the business date.

with due as materialized (
  select s.account_id, s.id, s.next_ordinal, s.next_due_on, s.amount, s.currency, s.description, s.note,
    s.anchor_on, s.frequency_months, nextval('journal_entry_id') as entry_id,
    row_number() over (partition by s.account_id order by s.id) as place
  from debit_schedule s
  where s.seller_id = 1 and s.state = 'ACTIVE' and s.next_due_on <= date ':day'
),
total as materialized (
  select account_id, next_due_on, nextval('invoice_id') as invoice_id, count(*) as entries, sum(amount) as amount
  from due group by account_id, next_due_on
),
entry as (
  insert into journal_entry (account_id, id, sequence, seller_id, business_date, kind, recorded_at, hash)
  select d.account_id, d.entry_id, b.entry_count + d.place, 1, d.next_due_on, 'DEBIT', now(),
    decode(repeat('00', 32), 'hex')
  from due d join account_book b on b.account_id = d.account_id
),
line as (
  insert into posting (account_id, entry_id, line, book, seller_id, amount, currency)
  select d.account_id, d.entry_id, l.line, l.book, 1, l.sign * d.amount, d.currency
  from due d cross join (values (1, 'receivable', 1), (2, 'revenue', -1)) l (line, book, sign)
),
charged as (
  insert into charge (account_id, schedule_id, ordinal, status, business_date, period_from, period_to, amount,
    currency, description, note, rule, rate, cycle_months, rounding, zone, entry_id)
  select account_id, id, next_ordinal, 'CHARGED', next_due_on, next_due_on,
    (anchor_on + next_ordinal * frequency_months * interval '1 month')::date, amount, currency, description, note,
    'WHOLE', amount, frequency_months, 'HALF_UP', 'UTC', entry_id
  from due
),
document as (
  insert into invoice (account_id, id, seller_id, kind, business_date, currency, net_amount, tax_amount, mails,
    bill_to)
  select t.account_id, t.invoice_id, 1, 'INVOICE', t.next_due_on, 'USD', t.amount, 0, false, c.first_name
  from total t join contact c on c.account_id = t.account_id and c.kind = 'OWNER'
),
shown as (
  insert into invoice_line (account_id, invoice_id, line, schedule_id, ordinal, description, note, period_from,
    period_to, net_amount, tax_amount)
  select d.account_id, t.invoice_id, d.place, d.id, d.next_ordinal, d.description, d.note, d.next_due_on,
    (d.anchor_on + d.next_ordinal * d.frequency_months * interval '1 month')::date, d.amount, 0
  from due d join total t on t.account_id = d.account_id and t.next_due_on = d.next_due_on
),
advanced as (
  update debit_schedule s
  set next_ordinal = s.next_ordinal + 1,
    next_due_on = (s.anchor_on + s.next_ordinal * s.frequency_months * interval '1 month')::date
  from due d where s.account_id = d.account_id and s.id = d.id
),
balanced as (
  update account_book b set balance = b.balance - t.amount, entry_count = b.entry_count + t.entries
  from total t where b.account_id = t.account_id
)
select count(*) from due
