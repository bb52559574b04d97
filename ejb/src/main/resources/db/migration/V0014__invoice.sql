-- Invoices and the outbox. Source: docs/billing.md

alter table account add column credit_limit numeric(19,4) check (credit_limit >= 0);

comment on column account.credit_limit is 'The account''s own; null = its plan''s.';

create table invoice_series (
  seller_id   bigint primary key references seller (id),
  last_number bigint not null default 0 check (last_number >= 0)
);

comment on table invoice_series is 'The last number that a seller gave; its row is locked while numbers are given.';

create sequence invoice_id;

create table invoice (
  account_id          bigint        not null references account (id),
  id                  bigint        not null default nextval('invoice_id'),
  seller_id           bigint        not null references seller (id),
  kind                varchar(11)   not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
  business_date       date          not null,
  currency            varchar(3)    not null,
  net_amount          numeric(19,4) not null check (net_amount >= 0),
  tax_amount          numeric(19,4) not null check (tax_amount >= 0),
  mails               boolean       not null,
  bill_to             varchar(2000) not null,
  credited_invoice_id bigint,
  number              bigint        check (number >= 1),
  numbered_at         timestamptz,
  created_at          timestamptz   not null default now(),
  primary key (account_id, id),
  foreign key (account_id, credited_invoice_id) references invoice (account_id, id),
  constraint invoice_number_is_dated check ((number is null) = (numbered_at is null)),
  constraint invoice_credits_only_as_credit_note check (kind = 'CREDIT_NOTE' or credited_invoice_id is null)
);

create unique index invoice_number on invoice (seller_id, number) where number is not null;
create index invoice_unnumbered on invoice (seller_id, business_date, id) where number is null;

comment on table invoice is 'One document for an account: of a call, or of the bill run of one business date. Frozen; only the number comes later.';
comment on column invoice.net_amount is 'Sum of its lines without tax; of a credit note what is given back, also positive.';
comment on column invoice.mails is 'Whether it is sent by e-mail.';
comment on column invoice.bill_to is 'Name and address of the billing contact when it was made, a line each.';
comment on column invoice.number is 'Without gaps per seller, in the order of business date and id; given after the commit.';

create table invoice_line (
  account_id  bigint        not null,
  invoice_id  bigint        not null,
  line        integer       not null check (line >= 1),
  schedule_id bigint,
  ordinal     integer,
  description varchar(255)  not null,
  note        varchar(1000) not null,
  period_from date          not null,
  period_to   date          not null,
  net_amount  numeric(19,4) not null,
  tax_amount  numeric(19,4) not null,
  primary key (account_id, invoice_id, line),
  foreign key (account_id, invoice_id) references invoice (account_id, id),
  constraint invoice_line_names_a_charge_whole check ((schedule_id is null) = (ordinal is null))
);

comment on column invoice_line.schedule_id is 'With ordinal: the charge that the line shows; null on a line that shows none.';
comment on column invoice_line.note is 'Shown in italics.';
comment on column invoice_line.period_to is 'Exclusive.';

create table invoice_tax (
  account_id  bigint        not null,
  invoice_id  bigint        not null,
  line        integer       not null check (line >= 1),
  tax_id      bigint        not null,
  description varchar(255)  not null,
  percent     numeric(9,5)  not null check (percent >= 0),
  amount      numeric(19,4) not null,
  primary key (account_id, invoice_id, line),
  foreign key (account_id, invoice_id) references invoice (account_id, id)
);

comment on table invoice_tax is 'What each tax came to on the invoice; adds up to its tax_amount.';

create function keep_invoice() returns trigger language plpgsql as $$
begin
  if old.number is null and new.number is not null
    and row(new.account_id, new.id, new.seller_id, new.kind, new.business_date, new.currency, new.net_amount,
      new.tax_amount, new.mails, new.bill_to, new.credited_invoice_id, new.created_at)
    is not distinct from row(old.account_id, old.id, old.seller_id, old.kind, old.business_date, old.currency,
      old.net_amount, old.tax_amount, old.mails, old.bill_to, old.credited_invoice_id, old.created_at) then
    return new;
  end if;
  raise exception 'invoice % of account % is frozen', old.id, old.account_id using errcode = 'restrict_violation';
end $$;

create trigger invoice_is_frozen before update on invoice for each row execute function keep_invoice();

create trigger invoice_is_never_removed
  before delete or truncate on invoice
  for each statement execute function refuse_change();

create trigger invoice_line_is_only_added_to
  before update or delete or truncate on invoice_line
  for each statement execute function refuse_change();

create trigger invoice_tax_is_only_added_to
  before update or delete or truncate on invoice_tax
  for each statement execute function refuse_change();

create table mail (
  id              bigint       generated by default as identity primary key,
  key             varchar(100) not null unique,
  seller_id       bigint       not null references seller (id),
  account_id      bigint       not null references account (id),
  recipient       varchar(254) not null,
  template        varchar(40)  not null,
  filling         jsonb        not null,
  state           varchar(7)   not null default 'WAITING' check (state in ('WAITING', 'SENT', 'PARKED')),
  attempts        integer      not null default 0,
  next_attempt_at timestamptz  not null default now(),
  last_error      varchar(500) not null default '',
  created_at      timestamptz  not null default now(),
  sent_at         timestamptz
);

create index mail_waiting on mail (next_attempt_at, id) where state = 'WAITING';
create index mail_account on mail (account_id, id);

comment on table mail is 'The outbox. A mail is a row, under a name of its own, in the transaction that causes it; the sender comes later.';
comment on column mail.state is 'PARKED: given up on, until a person has it sent again.';
