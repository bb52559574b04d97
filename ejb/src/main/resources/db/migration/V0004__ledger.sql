-- The books: double entry, added to and never changed. Source: docs/adr/0004-the-books-are-a-hash-chain.md

create table account_book (
  account_id  bigint        primary key references account (id),
  seller_id   bigint        not null references seller (id),
  currency    varchar(3)    not null,
  balance     numeric(19,4) not null default 0,
  entry_count bigint        not null default 0 check (entry_count >= 0),
  head_hash   bytea         not null check (length(head_hash) = 32)
);

comment on table account_book is 'One per account: its balance, and the length and head of its chain of entries.';
comment on column account_book.balance is 'As the customer sees it: negative = the customer owes. Major units of currency.';
comment on column account_book.head_hash is 'Hash of the last entry; 32 zero bytes while there is none.';

create sequence journal_entry_id;

create table journal_entry (
  account_id        bigint      not null references account_book (account_id),
  id                bigint      not null default nextval('journal_entry_id'),
  sequence          bigint      not null check (sequence >= 1),
  seller_id         bigint      not null references seller (id),
  business_date     date        not null,
  kind              varchar(10) not null check (kind in ('DEBIT', 'CREDIT', 'CORRECTION')),
  corrects_entry_id bigint,
  recorded_at       timestamptz not null,
  hash              bytea       not null check (length(hash) = 32),
  primary key (account_id, id),
  constraint journal_entry_sequence_is_unique unique (account_id, sequence),
  foreign key (account_id, corrects_entry_id) references journal_entry (account_id, id),
  constraint journal_entry_correction_names_its_entry check ((kind = 'CORRECTION') = (corrects_entry_id is not null))
);

comment on column journal_entry.sequence is 'Place in the account''s chain, from 1 without gaps.';
comment on column journal_entry.hash is 'SHA-256 over the hash before and the canonical text of the entry and its postings.';

create table posting (
  account_id bigint        not null,
  entry_id   bigint        not null,
  line       integer       not null check (line >= 1),
  book       varchar(15)   not null check (book in ('receivable', 'revenue', 'tax_payable', 'cash', 'credits_given', 'refunds')),
  seller_id  bigint        not null references seller (id),
  amount     numeric(19,4) not null check (amount <> 0),
  currency   varchar(3)    not null,
  primary key (account_id, entry_id, line),
  foreign key (account_id, entry_id) references journal_entry (account_id, id)
);

comment on column posting.account_id is 'Whose chain the entry is in. Only a receivable posting is that account''s book; all others are the seller''s.';
comment on column posting.amount is 'Debit positive, credit negative; the lines of an entry sum to zero per currency.';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is only added to: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create trigger journal_entry_is_only_added_to
  before update or delete or truncate on journal_entry
  for each statement execute function refuse_change();

create trigger posting_is_only_added_to
  before update or delete or truncate on posting
  for each statement execute function refuse_change();
