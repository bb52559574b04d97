-- Payments and the charging of cards. Source: docs/adr/0013-money-moves-between-two-rows.md

insert into setting (name, value, description) values
  ('billing.mode', 'ANNIVERSARY', 'When cards are charged: ANNIVERSARY for regular fees at once, else at the credit limit; CREDIT_LIMIT for everything at the credit limit.'),
  ('payment.retry_days', '1,3,7', 'Days from each decline of a card to the next try; after the last try the card is bad.'),
  ('payment.key_prefix', left(replace(gen_random_uuid()::text, '-', ''), 12), 'Begins the name of every card payment, so that two installations never use one name. Never change it.');

create table payment_gateway (
  seller_id  bigint      primary key references seller (id),
  gateway    varchar(40) not null,
  changed_at timestamptz not null default now()
);

comment on table payment_gateway is 'Through which gateway a seller charges cards; without a row it charges none.';

create table card_collection (
  account_id        bigint  primary key references account (id),
  seller_id         bigint  not null references seller (id),
  covered_charge_id bigint  not null default 0,
  look_again_at     timestamptz,
  declined_card_id  bigint  references card (id),
  declines          integer not null default 0 check (declines >= 0),
  retry_on          date,
  bad_since         date,
  constraint card_collection_declines_name_the_card check ((declines > 0) = (declined_card_id is not null)),
  constraint card_collection_bad_card_is_left_alone check (bad_since is null or retry_on is null)
);

create index card_collection_again on card_collection (account_id) where look_again_at is not null;
create index card_collection_retry on card_collection (retry_on, account_id) where retry_on is not null;

comment on table card_collection is 'How the charging of an account''s card stands; a row comes with the first try.';
comment on column card_collection.covered_charge_id is 'The last charge that a try covered.';
comment on column card_collection.look_again_at is 'Since when the next look shall take the account, whether it was charged anything or not.';
comment on column card_collection.declines is 'In a row, of one card.';
comment on column card_collection.bad_since is 'The business date of the last try; the card is not charged again.';

create table card_look (
  one       boolean primary key default true check (one),
  charge_id bigint  not null
);

insert into card_look (charge_id) select coalesce(max(id), 0) from charge;

comment on table card_look is 'How far the charges were looked through for cards to be charged; one row.';

-- Ids and dates grow with the table: block ranges find the newest charges and cost an insert next to nothing.
create index charge_newest on charge using brin (id) with (pages_per_range = 16, autosummarize = on);

create sequence payment_intent_id;

create table payment_intent (
  account_id      bigint        not null references account (id),
  id              bigint        not null default nextval('payment_intent_id') unique,
  seller_id       bigint        not null references seller (id),
  business_date   date          not null,
  purpose         varchar(7)    not null check (purpose in ('REGULAR', 'LIMIT', 'RETRY')),
  ordinal         integer       not null check (ordinal >= 1),
  card_id         bigint        not null references card (id),
  gateway         varchar(40)   not null,
  key             varchar(80)   not null unique,
  amount          numeric(19,4) not null check (amount > 0),
  currency        varchar(3)    not null,
  state           varchar(8)    not null default 'INTENDED'
    check (state in ('INTENDED', 'SENT', 'APPROVED', 'DECLINED', 'UNKNOWN', 'FAILED')),
  inquiries       integer       not null default 0,
  next_step_at    timestamptz,
  lease           bigint        not null default 0,
  reference       varchar(100)  not null default '',
  reason          varchar(200)  not null default '',
  created_at      timestamptz   not null,
  settled_at      timestamptz,
  primary key (account_id, id),
  constraint payment_intent_name unique (account_id, business_date, purpose, ordinal),
  constraint payment_intent_end_is_dated check ((state in ('APPROVED', 'DECLINED', 'FAILED')) = (settled_at is not null)),
  constraint payment_intent_ended_does_nothing check (settled_at is null or next_step_at is null)
);

create unique index payment_intent_open on payment_intent (account_id) where settled_at is null;
create index payment_intent_due on payment_intent (next_step_at, id) where next_step_at is not null;
create index payment_intent_settled on payment_intent (settled_at) where settled_at is not null;

comment on table payment_intent is 'The wish to charge a card, under a name that it has before anything is sent. One open at a time per account.';
comment on column payment_intent.key is 'The name, as the gateway knows it: sent twice, it charges once.';
comment on column payment_intent.amount is 'What the account owed; lowered once, before it is first sent, if less is owed by then.';
comment on column payment_intent.state is 'INTENDED: never sent; SENT: it may have been; UNKNOWN: it was, and the gateway is asked; FAILED: nothing was charged, and no card declined.';
comment on column payment_intent.next_step_at is 'When a worker goes on with it, unless the one who claimed it has by then; null once it has ended or waits for a person.';
comment on column payment_intent.lease is 'Grows with each claim: who holds an older one is late.';
comment on column payment_intent.reference is 'The gateway''s own name of the payment.';

create sequence payment_step_id;

create table payment_step (
  account_id bigint       not null,
  intent_id  bigint       not null,
  id         bigint       not null default nextval('payment_step_id'),
  state      varchar(8)   not null,
  note       varchar(300) not null,
  node       varchar(64)  not null,
  at         timestamptz  not null,
  primary key (account_id, intent_id, id),
  foreign key (account_id, intent_id) references payment_intent (account_id, id)
);

create trigger payment_step_is_only_added_to
  before update or delete or truncate on payment_step
  for each statement execute function refuse_change();

comment on table payment_step is 'Everything that happened to an intent, in order.';

create sequence payment_id;

create table payment (
  account_id    bigint        not null references account (id),
  id            bigint        not null default nextval('payment_id'),
  seller_id     bigint        not null references seller (id),
  business_date date          not null,
  method        varchar(10)   not null check (method in ('CC', 'PayPal', 'WorldPay', '2CheckOut')),
  amount        numeric(19,4) not null check (amount > 0),
  currency      varchar(3)    not null,
  reference     varchar(100)  not null,
  intent_id     bigint,
  entry_id      bigint        not null,
  created_at    timestamptz   not null default now(),
  primary key (account_id, id),
  foreign key (account_id, intent_id) references payment_intent (account_id, id),
  foreign key (account_id, entry_id) references journal_entry (account_id, id),
  constraint payment_of_an_intent_is_one unique (account_id, intent_id),
  constraint payment_by_card_has_its_intent check ((method = 'CC') = (intent_id is not null))
);

create unique index payment_by_web on payment (seller_id, method, reference) where intent_id is null;

create trigger payment_is_only_added_to
  before update or delete or truncate on payment
  for each statement execute function refuse_change();

comment on table payment is 'Money that came in through a gateway or a payment notice; checks are credits.';
comment on column payment.reference is 'The provider''s own name of the payment.';

create table sandbox_charge (
  key        varchar(80)   primary key,
  outcome    varchar(8)    not null check (outcome in ('NOTHING', 'APPROVED', 'DECLINED')),
  reference  varchar(100)  not null unique,
  amount     numeric(19,4) not null,
  currency   varchar(3)    not null,
  last_four  varchar(4)    not null,
  calls      integer       not null default 1,
  inquiries  integer       not null default 0,
  charged_at timestamptz   not null default now()
);

comment on column sandbox_charge.outcome is 'NOTHING: a call came in and was lost before it did anything.';
comment on table sandbox_charge is 'What the sandbox gateway did: it stands for the books of a bank that is elsewhere.';

create view chargeable_card_account as
select a.id as account_id
from account a
join business_clock k on k.seller_id = a.seller_id
join payment_gateway g on g.seller_id = a.seller_id
join card on card.customer_id = a.customer_id and card.state = 'ACTIVE'
  and card.expires_in >= to_char(k.open_on, 'YYYY-MM')
left join card_collection c on c.account_id = a.id and c.declined_card_id = card.id and c.bad_since is not null
where a.payment_type = 'CC' and c.account_id is null;

comment on view chargeable_card_account is 'Accounts that pay by a card that can be charged: they are not treated as debtors.';

create view report.payment as
select account_id, id as payment_id, business_date, method, amount, currency, reference
from orrery.payment;

comment on view report.payment is 'Money that came in by card or by payment notice; checks are in report.credit.';
comment on column report.payment.method is 'CC, PayPal, WorldPay or 2CheckOut.';
comment on column report.payment.reference is 'The provider''s own name of the payment.';
