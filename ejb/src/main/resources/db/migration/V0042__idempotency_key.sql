-- Calls that are made once, however often they are sent. Source: docs/adr/0018-a-key-is-a-row-of-the-call.md

create table idempotency_key (
  customer_id   bigint       not null,
  operation     varchar(100) not null check (operation <> ''),
  key           varchar(200) not null check (key <> ''),
  digest        varchar(64)  not null,
  secret_hash   varchar(200),
  answer        text         not null default '',
  fault_code    varchar(50),
  fault_message varchar(1000),
  created_at    timestamptz  not null,
  primary key (customer_id, operation, key),
  constraint idempotency_key_refusal_is_whole check ((fault_code is null) = (fault_message is null)),
  constraint idempotency_key_has_one_outcome check (fault_code is null or answer = '')
);

create index idempotency_key_by_age on idempotency_key (created_at);

create index idempotency_key_by_key on idempotency_key (key);

comment on table idempotency_key is 'What calls with an idempotency key were answered: written in the transaction of what they did, deleted after 30 days.';
comment on column idempotency_key.customer_id is 'Who called; another caller''s key of the same name is another key.';
comment on column idempotency_key.operation is 'The operation''s name with that of its service, such as AdminServices.addCredit.';
comment on column idempotency_key.key is 'As the caller sent it.';
comment on column idempotency_key.digest is 'SHA-256 of what was asked, in hexadecimal; without passwords, card numbers and verification codes.';
comment on column idempotency_key.secret_hash is 'Argon2id hash of the password that the call sets; null where it sets none.';
comment on column idempotency_key.answer is 'What was answered, in the door''s own form; empty for operations that answer nothing.';
comment on column idempotency_key.fault_code is 'Null unless the call was refused; then nothing was done.';
