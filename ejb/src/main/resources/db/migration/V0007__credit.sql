-- Credits given to accounts by hand.

create sequence credit_id;

create table credit (
  account_id    bigint        not null references account (id),
  id            bigint        not null default nextval('credit_id'),
  business_date date          not null,
  amount        numeric(19,4) not null check (amount > 0),
  currency      varchar(3)    not null,
  description   varchar(255)  not null,
  text          varchar(1000) not null,
  external_id   varchar(64)   not null,
  entry_id      bigint        not null,
  created_by    varchar(64)   not null,
  created_at    timestamptz   not null default now(),
  primary key (account_id, id),
  foreign key (account_id, entry_id) references journal_entry (account_id, id)
);

create index credit_external_id on credit (account_id, external_id);

create trigger credit_is_only_added_to
  before update or delete or truncate on credit
  for each statement execute function refuse_change();

comment on column credit.external_id is 'The caller''s own name for the credit (the wire''s id); not unique unless the setting billing.duplicate_credit says REFUSE.';
