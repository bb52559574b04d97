-- Long statements by what they show, and past holds by whose they are. Source: docs/adr/0030-sums-of-accounts.md

create table account_sum_reach (
  account_id    bigint primary key references account_book (account_id),
  entry_id      bigint not null,
  next_entry_id bigint not null,
  waiting_count bigint not null
);

create index account_sum_reach_waiting on account_sum_reach (account_id) where waiting_count >= 1000;

comment on table account_sum_reach is 'Accounts whose entries are summed up by day once there are many: who owes for others'' sales, and who has a thousand entries.';
comment on column account_sum_reach.entry_id is 'Entries up to this number are in account_sum and account_sum_entry, later ones are not. To have an account summed up anew: delete its rows there, set this to 0 and waiting_count to 1000.';
comment on column account_sum_reach.next_entry_id is 'Up to this number there come no more entries, and those that there are may be summed up.';
comment on column account_sum_reach.waiting_count is 'About how many entries there are between the two numbers; 1000 are worth it.';

create table account_sum (
  account_id    bigint        not null references account_sum_reach (account_id),
  business_date date          not null,
  entry_count   bigint        not null,
  amount        numeric(24,4) not null,
  primary key (account_id, business_date)
);

comment on table account_sum is 'By how much entries moved the balances of accounts, by day. The postings are the truth, and the verification compares.';
comment on column account_sum.business_date is 'Of the entries.';
comment on column account_sum.entry_count is 'How many entries.';
comment on column account_sum.amount is 'Major units of the account''s currency; negative = it owes more, as in account_book.balance.';

create table account_sum_entry (
  account_id    bigint not null,
  business_date date   not null,
  entry_id      bigint not null,
  primary key (account_id, business_date, entry_id)
);

comment on table account_sum_entry is 'The entries that are in account_sum, by their days: how a page of a long list is found.';
comment on column account_sum_entry.account_id is 'Whose balance the entry moved, whoever''s chain it is in.';

-- What was booked before is summed up by the timer.
insert into account_sum_reach (account_id, entry_id, next_entry_id, waiting_count)
with recursive reach as (
  select entry_id from book_sum_reach
), elsewhere as (
  select min(receivable_account_id) as id from posting where receivable_account_id is not null
  union all
  select (select min(p.receivable_account_id) from posting p where p.receivable_account_id > e.id)
  from elsewhere e where e.id is not null
)
select b.account_id, 0, reach.entry_id,
  case when b.entry_count >= 1000 then b.entry_count else 0 end
    + (select count(*) from posting p where p.receivable_account_id = b.account_id and p.entry_id <= reach.entry_id)
from account_book b cross join reach
where b.entry_count >= 1000 or b.account_id in (select id from elsewhere where id is not null);

-- A hold knows whose account it is on, whoever adds it.
alter table billing_hold add column seller_id bigint references seller (id);

update billing_hold h set seller_id = a.seller_id from account a where a.id = h.account_id;

create function name_the_seller_of_a_hold() returns trigger language plpgsql set search_path = orrery as $$
begin
  new.seller_id := (select a.seller_id from account a where a.id = new.account_id);
  return new;
end $$;

create trigger billing_hold_names_its_seller
  before insert or update of account_id on billing_hold
  for each row execute function name_the_seller_of_a_hold();

create index billing_hold_seller on billing_hold (seller_id, id);
create index billing_hold_standing on billing_hold (seller_id, id) where released_at is null;

comment on column billing_hold.seller_id is 'Of the account; null = of the whole run.';

-- Who owes most, without reading what all owe.
alter table debtor add column owed numeric(19,4) not null default 0;

update debtor d set owed = -b.balance from account_book b where b.account_id = d.account_id;

create index debtor_owed on debtor (seller_id, owed desc, account_id);

comment on column debtor.owed is 'What it owed at the last wake of the run, major units of the account''s currency; lists are ordered by it.';
