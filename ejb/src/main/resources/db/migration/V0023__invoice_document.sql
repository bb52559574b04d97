-- What an invoice shows of its seller, who gets it by e-mail, and reports of invoices. Source: docs/billing.md

create table letterhead (
  seller_id  bigint        not null references seller (id),
  version    integer       not null check (version >= 1),
  name       varchar(100)  not null check (name <> ''),
  address    varchar(500)  not null,
  email      varchar(254)  not null default '',
  tax_number varchar(100)  not null default '',
  footer     varchar(1000) not null default '',
  paper      varchar(6)    not null default 'A4' check (paper in ('A4', 'LETTER')),
  created_at timestamptz   not null default now(),
  primary key (seller_id, version)
);

comment on table letterhead is 'What a seller prints about itself. Only added to: an invoice keeps the version that it was numbered with.';
comment on column letterhead.address is 'A line each, without the name.';
comment on column letterhead.email is 'Where answers to its mails go; empty = to the address that they come from.';
comment on column letterhead.tax_number is 'With its name, such as VAT number XX123456789.';
comment on column letterhead.footer is 'At the foot of the document: bank, register, terms; a line each.';

create trigger letterhead_is_only_added_to
  before update or delete or truncate on letterhead
  for each statement execute function refuse_change();

alter table invoice
  add column letterhead_version integer,
  add constraint invoice_letterhead foreign key (seller_id, letterhead_version) references letterhead (seller_id, version),
  add constraint invoice_letterhead_comes_with_its_number check (letterhead_version is null or number is not null);

comment on column invoice.letterhead_version is 'The seller''s when the number was given; null = it had none.';

alter table account add column mails_invoices boolean not null default false;

comment on column account.mails_invoices is 'Every invoice is sent by e-mail, whether or not its debits ask for it.';

create view report.invoice as
select i.account_id, i.id as invoice_id, i.seller_id, i.number, i.kind, i.business_date, i.currency,
  i.net_amount, i.tax_amount, i.net_amount + i.tax_amount as total_amount, c.number as credited_number,
  i.numbered_at, m.state as mail_state
from orrery.invoice i
left join orrery.invoice c on c.account_id = i.account_id and c.id = i.credited_invoice_id
left join orrery.mail m on m.key = 'invoice/' || i.account_id || '/' || i.id;

comment on view report.invoice is 'Every invoice and credit note.';
comment on column report.invoice.number is 'Without gaps per seller; null until it is given.';
comment on column report.invoice.kind is 'INVOICE or CREDIT_NOTE; of a credit note the amounts are what is given back.';
comment on column report.invoice.net_amount is 'Major units of currency, without tax.';
comment on column report.invoice.credited_number is 'The number of the invoice that a credit note is about, where known.';
comment on column report.invoice.mail_state is 'Null: it is not sent by e-mail, or has no number yet.';

create view report.invoice_line as
select l.account_id, l.invoice_id, l.line, l.description, l.note, s.admin_note, l.period_from, l.period_to,
  l.net_amount, l.tax_amount, i.currency, l.schedule_id, l.ordinal
from orrery.invoice_line l
join orrery.invoice i on i.account_id = l.account_id and i.id = l.invoice_id
left join orrery.debit_schedule s on s.account_id = l.account_id and s.id = l.schedule_id;

comment on view report.invoice_line is 'Every line of every invoice and credit note.';
comment on column report.invoice_line.admin_note is 'The note for administrators of the debit behind it; on no invoice.';
comment on column report.invoice_line.period_to is 'Exclusive.';
comment on column report.invoice_line.schedule_id is 'With ordinal: the charge behind it; null where there is none.';
