-- Debits that are due on a first of a month, the same number on accounts that lie scattered among the others, set one after
-- the other. Parameters: that day, how many accounts are due, each how far
-- from the next, and how many debits each has.

insert into debit_schedule (account_id, seller_id, kind, state, amount, currency, frequency_months, start_on, set_on,
  anchor_on, next_ordinal, next_due_on, description, note, created_by)
select 1000000 + n * :step, 1, 'MONTHLY', 'ACTIVE', 1 + k + (n % 97) * 0.01, 'USD', 1, 3, (date ':day' - interval '1 month')::date,
  (date ':day' - interval '1 month')::date, 2, date ':day', 'debit ' || k, 'bench', 'admin'
from generate_series(1, :perAccount) k, generate_series(1, :dueAccounts) n;
