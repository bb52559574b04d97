-- Cards and the secrets of payment providers, sealed under a key that is not in the database.
-- Source: docs/adr/0013-money-moves-between-two-rows.md

create sequence card_id;

create table card (
  id          bigint       primary key default nextval('card_id'),
  seller_id   bigint       not null references seller (id),
  signup_id   bigint       references signup (id),
  customer_id bigint       references customer (id),
  state       varchar(8)   not null check (state in ('WAITING', 'ACTIVE', 'REPLACED', 'ERASED')),
  brand       varchar(20)  not null,
  holder      varchar(100) not null,
  last_four   varchar(4)   not null check (last_four ~ '^[0-9]{4}$'),
  expires_in  varchar(7)   not null check (expires_in ~ '^[0-9]{4}-[0-9]{2}$'),
  key_id      varchar(16)  not null,
  sealed      bytea        not null,
  created_at  timestamptz  not null default now(),
  constraint card_is_somebodys check (signup_id is not null or customer_id is not null),
  constraint card_waits_for_its_signup check ((state = 'WAITING') = (customer_id is null and length(sealed) > 0)),
  constraint card_erased_is_empty check ((state = 'ERASED') = (length(sealed) = 0))
);

create unique index card_active on card (customer_id) where state = 'ACTIVE';
create index card_customer on card (customer_id, id);
create index card_signup on card (signup_id) where signup_id is not null;
create index card_key on card (key_id, id) where state <> 'ERASED';

comment on table card is 'The vault: a card''s number is in it sealed, and nowhere else. Several per customer, one of them active.';
comment on column card.signup_id is 'The signup that brought it; null when it came later.';
comment on column card.state is 'WAITING: its signup is no account yet; REPLACED: the customer has another one; ERASED: the number is gone.';
comment on column card.expires_in is 'The last month in which it is good, as 2031-12.';
comment on column card.key_id is 'Names the key that seals it; the key is in the file of ORRERY_SECRET_KEY_FILE.';
comment on column card.sealed is 'AES-256-GCM: nonce, ciphertext, tag; bound to the row''s id. Empty once erased.';

create table seller_secret (
  seller_id  bigint      not null references seller (id),
  name       varchar(40) not null,
  key_id     varchar(16) not null,
  sealed     bytea       not null,
  changed_at timestamptz not null default now(),
  primary key (seller_id, name)
);

comment on table seller_secret is 'What a seller shares with its payment providers, sealed like a card''s number.';
comment on column seller_secret.name is 'Such as worldpay.password; docs/operator.md lists them.';
