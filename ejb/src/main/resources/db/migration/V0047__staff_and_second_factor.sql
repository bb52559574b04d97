-- Staff of the provider, and second factors of sign-ins. Source: docs/security.md, Staff; docs/adr/0026.

alter table credential drop constraint credential_role_check;
alter table credential add constraint credential_role_check
  check (role in ('ADMINISTRATOR', 'SUPPORT', 'RESELLER', 'USER')) not valid;
alter table credential validate constraint credential_role_check;

alter table credential
  add column disabled_at timestamptz,
  add column disabled_by varchar(64),
  add constraint credential_is_disabled_by_somebody check ((disabled_at is null) = (disabled_by is null)),
  add constraint credential_disabled_is_staffs check (disabled_at is null or role in ('ADMINISTRATOR', 'SUPPORT'));

create index credential_staff on credential (login_key) where role in ('ADMINISTRATOR', 'SUPPORT');

comment on column credential.role is 'ADMINISTRATOR and SUPPORT are staff of the provider; a RESELLER sells; a USER buys.';
comment on column credential.managed_seller_id is 'The seller that staff or a reseller acts for.';
comment on column credential.disabled_at is 'Since when the login is nobody''s; null: it is good.';
comment on column credential.disabled_by is 'The login that disabled it.';

-- What is counted for codes has a name of its own: the login and #code.
alter table login_failure alter column login type varchar(80);

create table login_secret (
  login_key  varchar(64) not null references credential (login_key),
  name       varchar(40) not null,
  key_id     varchar(16) not null,
  sealed     bytea       not null,
  changed_at timestamptz not null default now(),
  primary key (login_key, name)
);

comment on table login_secret is 'What a login shares with a device of its own, sealed like a card''s number.';
comment on column login_secret.name is 'totp: the secret of its second factor.';
comment on column login_secret.key_id is 'Names the key that seals it; the key is in the file of ORRERY_SECRET_KEY_FILE.';
comment on column login_secret.sealed is 'AES-256-GCM: nonce, ciphertext, tag; bound to the login and the name.';

create table second_factor (
  login_key    varchar(64) primary key references credential (login_key),
  begun_at     timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint      not null default 0
);

comment on table second_factor is 'Logins that show a code after their password where people sign in. Its secret is in login_secret.';
comment on column second_factor.confirmed_at is 'When a first right code was shown; null: it is not on yet.';
comment on column second_factor.last_step is 'The last step of 30 seconds since 1970 whose code was accepted; none up to it is accepted again.';

create table recovery_code (
  login_key varchar(64) not null references second_factor (login_key) on delete cascade,
  code_hash bytea       not null check (octet_length(code_hash) = 32),
  used_at   timestamptz,
  primary key (login_key, code_hash)
);

comment on table recovery_code is 'Codes on paper that stand for one code of the device each. The codes themselves are shown once.';
comment on column recovery_code.code_hash is 'SHA-256 of the code, which is 80 random bits.';

insert into setting (name, value, description) values
  ('access.passwords_with_factor', 'YES', 'Whether a login with a second factor may call SOAP and the JSON API by its password alone; NO = it takes an API token there.');
