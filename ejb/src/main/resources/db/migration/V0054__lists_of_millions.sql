-- Lists that are narrowed, and late pages of them, read by an index whatever they are narrowed to. Source: docs/performance.md

-- The trail is shown by time, the newest first; an id alone does not tell where a day begins.
drop index trail_entry_at, trail_entry_account, trail_entry_login, trail_entry_seller, trail_entry_address,
  trail_entry_operation, trail_entry_not_done;
create index trail_entry_at on trail_entry (at, id);
create index trail_entry_account on trail_entry (account_id, at, id) where account_id is not null;
create index trail_entry_login on trail_entry (login, at, id) where login <> '';
create index trail_entry_seller on trail_entry (seller_id, at, id) where seller_id is not null;
create index trail_entry_address on trail_entry (address, at, id);
create index trail_entry_operation on trail_entry (operation, at, id);
create index trail_entry_door on trail_entry (door, at, id);
create index trail_entry_not_done on trail_entry (at, id) where outcome <> 'DONE';

-- What resellers owe for their customers' charges, a page of entries at a time.
drop index posting_receivable_elsewhere;
create index posting_receivable_elsewhere on posting (receivable_account_id, entry_id) where receivable_account_id is not null;

-- All that is not sent, not only what a person decides about.
drop index mail_to_look_at;
create index mail_not_sent on mail (state, id) where state <> 'SENT';

-- A seller's debtors, the oldest first.
drop index debtor_seller;
create index debtor_seller on debtor (seller_id, since_on, account_id);

-- What the books came to by day. A trial balance adds days, and the entries that are newer than all of them.
create table book_sum (
  seller_id     bigint        not null references seller (id),
  business_date date          not null,
  book          varchar(15)   not null,
  currency      varchar(3)    not null,
  amount        numeric(24,4) not null,
  primary key (seller_id, business_date, book, currency)
);

comment on table book_sum is 'Sums of the postings of entries up to book_sum_reach.entry_id; the postings are the truth. To have them summed up anew: delete all, and set entry_id and next_entry_id to 0.';
comment on column book_sum.business_date is 'Of the entries.';
comment on column book_sum.amount is 'Major units of currency; debits positive.';

create table book_sum_reach (
  one           boolean     primary key default true check (one),
  entry_id      bigint      not null,
  next_entry_id bigint      not null check (next_entry_id >= entry_id),
  next_seen_at  timestamptz not null
);

insert into book_sum_reach (entry_id, next_entry_id, next_seen_at) values (0, 0, now());

comment on table book_sum_reach is 'How far the books are summed up: one row.';
comment on column book_sum_reach.entry_id is 'Entries up to this number are in book_sum, later ones are not.';
comment on column book_sum_reach.next_entry_id is 'The last number that was given out at next_seen_at: summed up to when no transaction of that time goes on.';
comment on column book_sum_reach.next_seen_at is 'The database''s time.';

-- Numbers grow with the table: block ranges find the newest and cost an insert next to nothing.
create index journal_entry_newest on journal_entry using brin (id) with (pages_per_range = 16, autosummarize = on);
