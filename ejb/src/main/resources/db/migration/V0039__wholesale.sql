-- What a reseller owes for what its customer gets for nothing, and what comes back of it. Source: docs/adr/0016-wholesale-hangs-on-what-is-held.md

alter table charge
  drop constraint charge_is_booked_or_skipped,
  add constraint charge_is_booked_or_skipped check (
    case when status = 'CHARGED' then entry_id is not null
      else entry_id is null or skip_reason = 'NOTHING_TO_PAY' end);

comment on column charge.entry_id is 'Of a skipped charge: what its reseller owes for it, which stands alone in the entry; null = nothing is booked.';
comment on view report.resale is 'Every charge of a reseller''s customer for which the reseller owes the host; retail 0.00 = the customer got it for nothing.';

create sequence resale_return_id;

create table resale_return (
  account_id          bigint        not null,
  id                  bigint        not null default nextval('resale_return_id'),
  schedule_id         bigint        not null,
  ordinal             integer       not null,
  seller_id           bigint        not null references seller (id),
  reseller_account_id bigint        not null references account (id),
  provider_id         bigint        not null references seller (id),
  business_date       date          not null,
  currency            varchar(3)    not null,
  net_amount          numeric(19,4) not null check (net_amount >= 0),
  tax_amount          numeric(19,4) not null check (tax_amount >= 0),
  sold_units          numeric(19,6) not null check (sold_units > 0),
  weight              numeric       not null check (weight >= 0),
  quit                boolean       not null,
  takes_back          bigint,
  entry_id            bigint,
  invoice_id          bigint,
  created_at          timestamptz   not null default now(),
  primary key (account_id, id),
  foreign key (account_id, schedule_id, ordinal) references resale (account_id, schedule_id, ordinal),
  foreign key (account_id, takes_back) references resale_return (account_id, id),
  foreign key (account_id, entry_id) references journal_entry (account_id, id),
  foreign key (reseller_account_id, invoice_id) references invoice (account_id, id) deferrable initially deferred,
  constraint resale_return_is_booked check ((net_amount + tax_amount > 0) = (entry_id is not null))
);

create unique index resale_return_taken_back on resale_return (account_id, takes_back) where takes_back is not null;
create index resale_return_sale on resale_return (account_id, schedule_id, ordinal);
create index resale_return_entry on resale_return (account_id, entry_id) where entry_id is not null;
create index resale_return_open on resale_return (seller_id, business_date) where invoice_id is null and entry_id is not null;
create index resale_return_invoice on resale_return (reseller_account_id, invoice_id) where invoice_id is not null;

comment on table resale_return is 'What came back to a reseller of what it owed for a recurrent fee, because its customer returned units; and what was taken back of that, because a deletion was undone.';
comment on column resale_return.account_id is 'With schedule_id and ordinal: the sale, in the customer''s account.';
comment on column resale_return.reseller_account_id is 'The account that owed, and owes less.';
comment on column resale_return.net_amount is 'Major units of currency, without tax; also where it is taken back.';
comment on column resale_return.sold_units is 'Units that the sale was for.';
comment on column resale_return.weight is 'units x days x percent, the measure by which parts of a sale sum to it.';
comment on column resale_return.quit is 'Because the customer''s account was deleted.';
comment on column resale_return.takes_back is 'The return that this row undoes; null = it is a return.';
comment on column resale_return.entry_id is 'Null: it came to nothing.';
comment on column resale_return.invoice_id is 'Of reseller_account_id: the collective credit note, or the invoice of what was taken back; null: on none yet. Given once.';

create table resale_return_tax (
  account_id  bigint        not null,
  return_id   bigint        not null,
  line        integer       not null check (line >= 1),
  tax_id      bigint        not null,
  description varchar(255)  not null,
  percent     numeric(9,5)  not null check (percent >= 0),
  amount      numeric(19,4) not null check (amount >= 0),
  primary key (account_id, return_id, line),
  foreign key (account_id, return_id) references resale_return (account_id, id)
);

comment on table resale_return_tax is 'What came back of each tax; adds up to the tax_amount of the return.';

create function keep_resale_return() returns trigger language plpgsql as $$
begin
  if old.invoice_id is null and new.invoice_id is not null
    and to_jsonb(new) - 'invoice_id' = to_jsonb(old) - 'invoice_id' then
    return new;
  end if;
  raise exception 'the return % of account % is frozen', old.id, old.account_id
    using errcode = 'restrict_violation';
end $$;

create trigger resale_return_is_frozen before update on resale_return for each row execute function keep_resale_return();

create trigger resale_return_is_never_removed
  before delete or truncate on resale_return
  for each statement execute function refuse_change();

create trigger resale_return_tax_is_only_added_to
  before update or delete or truncate on resale_return_tax
  for each statement execute function refuse_change();

create view report.resale_return as
select r.account_id, r.id as return_id, c.id as charge_id, r.reseller_account_id, r.seller_id as reseller_id, r.business_date,
  case when r.takes_back is null then -r.net_amount else r.net_amount end as wholesale_amount,
  case when r.takes_back is null then -r.tax_amount else r.tax_amount end as wholesale_tax_amount,
  r.currency as wholesale_currency, r.takes_back, r.invoice_id, i.number
from orrery.resale_return r
join orrery.charge c on c.account_id = r.account_id and c.schedule_id = r.schedule_id and c.ordinal = r.ordinal
left join orrery.invoice i on i.account_id = r.reseller_account_id and i.id = r.invoice_id
where r.entry_id is not null;

comment on view report.resale_return is 'What resellers owe less because their customers returned something, beside report.resale: what a reseller owes is the sum of both.';
comment on column report.resale_return.account_id is 'The customer''s account.';
comment on column report.resale_return.charge_id is 'The charge of which it is a share.';
comment on column report.resale_return.wholesale_amount is 'Without tax; negative, but positive where a deletion was undone.';
comment on column report.resale_return.takes_back is 'The return that is undone by it; null = it is a return.';
comment on column report.resale_return.number is 'Of the credit note or invoice on which it stands; null until it is given.';
