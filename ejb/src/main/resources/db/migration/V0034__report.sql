-- What resellers owe on invoices of their own; what a run skipped and on whom it failed. Source: docs/billing.md

create table resale (
  account_id          bigint        not null,
  schedule_id         bigint        not null,
  ordinal             integer       not null,
  seller_id           bigint        not null references seller (id),
  reseller_account_id bigint        not null references account (id),
  provider_id         bigint        not null references seller (id),
  business_date       date          not null,
  currency            varchar(3)    not null,
  net_amount          numeric(19,4) not null check (net_amount > 0),
  tax_amount          numeric(19,4) not null check (tax_amount >= 0),
  invoice_id          bigint,
  primary key (account_id, schedule_id, ordinal),
  foreign key (account_id, schedule_id, ordinal) references charge (account_id, schedule_id, ordinal),
  foreign key (reseller_account_id, invoice_id) references invoice (account_id, id) deferrable initially deferred
);

create index resale_open on resale (seller_id, business_date) where invoice_id is null;
create index resale_invoice on resale (reseller_account_id, invoice_id) where invoice_id is not null;

comment on table resale is 'What a reseller owes for a charge of its customer, until it stands on a collective invoice and after. Added in the transaction of the charge.';
comment on column resale.account_id is 'With schedule_id and ordinal: the customer''s charge.';
comment on column resale.seller_id is 'The reseller as a seller.';
comment on column resale.reseller_account_id is 'The account that the reseller has with its provider, and that owes.';
comment on column resale.net_amount is 'Major units of currency, without tax, after discounts.';
comment on column resale.invoice_id is 'Of reseller_account_id; null: on no invoice yet. Given once.';

create table resale_tax (
  account_id  bigint        not null,
  schedule_id bigint        not null,
  ordinal     integer       not null,
  line        integer       not null check (line >= 1),
  tax_id      bigint        not null,
  description varchar(255)  not null,
  percent     numeric(9,5)  not null check (percent >= 0),
  amount      numeric(19,4) not null,
  primary key (account_id, schedule_id, ordinal, line),
  foreign key (account_id, schedule_id, ordinal) references resale (account_id, schedule_id, ordinal)
);

comment on table resale_tax is 'What each tax came to on a resale; adds up to its tax_amount.';

create function keep_resale() returns trigger language plpgsql as $$
begin
  if old.invoice_id is null and new.invoice_id is not null
    and row(new.account_id, new.schedule_id, new.ordinal, new.seller_id, new.reseller_account_id, new.provider_id,
      new.business_date, new.currency, new.net_amount, new.tax_amount)
    is not distinct from row(old.account_id, old.schedule_id, old.ordinal, old.seller_id, old.reseller_account_id,
      old.provider_id, old.business_date, old.currency, old.net_amount, old.tax_amount) then
    return new;
  end if;
  raise exception 'the resale of charge % of schedule % is frozen', old.ordinal, old.schedule_id
    using errcode = 'restrict_violation';
end $$;

create trigger resale_is_frozen before update on resale for each row execute function keep_resale();

create trigger resale_is_never_removed
  before delete or truncate on resale
  for each statement execute function refuse_change();

create trigger resale_tax_is_only_added_to
  before update or delete or truncate on resale_tax
  for each statement execute function refuse_change();

create table bill_failure (
  account_id    bigint       primary key references account (id),
  seller_id     bigint       not null references seller (id),
  business_date date         not null,
  cause         varchar(200) not null,
  message       varchar(200) not null,
  first_seen_at timestamptz  not null,
  last_seen_at  timestamptz  not null,
  attempts      bigint       not null check (attempts >= 1)
);

create index bill_failure_seller on bill_failure (seller_id);

comment on table bill_failure is 'Accounts that the run could not charge. A row goes when nothing is left that failed.';
comment on column bill_failure.business_date is 'The date that the run was at when it failed first.';
comment on column bill_failure.cause is 'The class of the innermost exception of the last attempt.';
comment on column bill_failure.message is 'Its first line; long numbers are blotted out.';

create view report.bill_failure as
select account_id, seller_id, business_date, cause, message, first_seen_at, last_seen_at, attempts
from orrery.bill_failure;

comment on view report.bill_failure is 'Accounts that the run could not charge, and why; tried again at each wake.';
comment on column report.bill_failure.business_date is 'The date that the run was at when it failed first.';
comment on column report.bill_failure.cause is 'The class of the innermost exception of the last attempt.';
comment on column report.bill_failure.message is 'Its first line; long numbers are blotted out.';

create view report.skipped_charge as
select c.id as charge_id, c.account_id, c.schedule_id, c.ordinal, s.kind, c.business_date,
  c.period_from, c.period_to, c.rate, c.currency, c.description, c.note, c.skip_reason
from orrery.charge c
join orrery.debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id
where c.status = 'SKIPPED';

comment on view report.skipped_charge is 'Every charge that fell due and was not made, and why.';
comment on column report.skipped_charge.business_date is 'The day on which it was due, in the seller''s zone.';
comment on column report.skipped_charge.period_to is 'Exclusive.';
comment on column report.skipped_charge.rate is 'The price of a whole cycle, major units of currency, without tax.';
comment on column report.skipped_charge.skip_reason is 'NOTHING_TO_PAY: it rounds to nothing. SUSPENDED: it fell due while the account was suspended.';

create view report.resale_invoice as
select r.account_id, c.id as charge_id, r.reseller_account_id, r.seller_id as reseller_id, r.business_date,
  r.net_amount, r.tax_amount, r.currency, r.invoice_id, i.number
from orrery.resale r
join orrery.charge c on c.account_id = r.account_id and c.schedule_id = r.schedule_id and c.ordinal = r.ordinal
left join orrery.invoice i on i.account_id = r.reseller_account_id and i.id = r.invoice_id;

comment on view report.resale_invoice is 'Which resale stands on which collective invoice of its reseller.';
comment on column report.resale_invoice.account_id is 'The customer''s account.';
comment on column report.resale_invoice.net_amount is 'Wholesale, major units of currency, without tax.';
comment on column report.resale_invoice.invoice_id is 'Of reseller_account_id; null: its day is not over, or it is invoiced soon.';
comment on column report.resale_invoice.number is 'Of the invoice; null until it is given.';
