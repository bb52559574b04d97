-- Books that verify themselves. Source: docs/billing.md

create table book_proof (
  account_id  bigint        primary key references account_book (account_id),
  entry_count bigint        not null check (entry_count >= 0),
  head_hash   bytea         not null check (length(head_hash) = 32),
  balance     numeric(19,4) not null,
  seen_count  bigint        not null,
  proven_at   timestamptz
);

comment on table book_proof is 'How far each account''s chain was found sound. The next verification after a run begins there; the daily one compares it.';

create table invoice_chain (
  seller_id   bigint primary key references seller (id),
  last_number bigint not null default 0 check (last_number >= 0),
  head_hash   bytea  not null check (length(head_hash) = 32)
);

comment on column book_proof.seen_count is 'The length of the chain when it was last looked at, sound or not.';

comment on table invoice_chain is 'The end of each seller''s chain of numbered invoices.';
comment on column invoice_chain.last_number is 'The last invoice that is sealed; those with higher numbers wait for the next verification.';

create table invoice_seal (
  seller_id  bigint not null references invoice_chain (seller_id),
  number     bigint not null check (number >= 1),
  account_id bigint not null,
  invoice_id bigint not null,
  hash       bytea  not null check (length(hash) = 32),
  primary key (seller_id, number)
);

comment on column invoice_seal.hash is 'SHA-256 over the hash before and the canonical text of the invoice, its lines and its taxes.';

create trigger invoice_seal_is_only_added_to
  before update or delete or truncate on invoice_seal
  for each statement execute function refuse_change();

create table audit_state (
  single           boolean     primary key default true check (single),
  uninvoiced_below bigint      not null,
  claimed_by       varchar(64) not null default '',
  claimed_until    timestamptz not null default '-infinity',
  whole_after      bigint      not null default 0,
  whole_began_at   timestamptz,
  whole_ended_at   timestamptz
);

comment on table audit_state is 'Whose turn it is to verify, and how far the daily verification has come: one row.';
comment on column audit_state.uninvoiced_below is 'Charges up to this id were made by a version that had no invoices.';
comment on column audit_state.whole_after is 'The daily verification goes on after this account.';

insert into audit_state (uninvoiced_below) select coalesce(max(id), 0) from charge;

create sequence verification_id;

create table verification (
  id         bigint       primary key default nextval('verification_id'),
  scope      varchar(9)   not null check (scope in ('NEWS', 'DAILY', 'ON_DEMAND')),
  node       varchar(64)  not null,
  started_at timestamptz  not null,
  ended_at   timestamptz  not null default now(),
  accounts   bigint       not null,
  entries    bigint       not null,
  findings   bigint       not null
);

comment on table verification is 'Verifications of the books. NEWS: what was booked since the last one; DAILY: everything, in slices; ON_DEMAND: everything at once.';

create table verification_finding (
  verification_id bigint       not null references verification (id),
  line            integer      not null check (line >= 1),
  account_id      bigint,
  finding         varchar(500) not null,
  primary key (verification_id, line)
);

comment on column verification_finding.account_id is 'Null: it is about a seller.';

insert into setting (name, value, description) values
  ('audit.findings_max', '20', 'More accounts than this with something wrong in one verification hold the whole bill run.'),
  ('audit.slice_accounts', '5000', 'How many accounts the daily verification reads a minute.');
