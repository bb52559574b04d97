-- Who is signed in at the console. Source: docs/adr/0025-a-signed-in-person-is-a-row.md

create table console_session (
  id                 bigint       generated always as identity primary key,
  secret_hash        bytea        not null unique check (length(secret_hash) = 32),
  login_key          varchar(64)  not null references credential (login_key),
  credential_version integer      not null,
  address            varchar(45)  not null,
  agent              varchar(200) not null,
  stays              boolean      not null,
  waits_for_code     boolean      not null,
  created_at         timestamptz  not null,
  last_used_at       timestamptz  not null,
  ends_at            timestamptz  not null,
  ended_at           timestamptz,
  constraint console_session_is_used_while_it_lives check (created_at <= last_used_at)
);

create index console_session_of_login on console_session (login_key, id);
create index console_session_old on console_session (ends_at);

comment on table console_session is 'One browser in which somebody has signed in at the console. Removed some days after it has ended.';
comment on column console_session.secret_hash is 'SHA-256 of the 256 random bits in the browser''s cookie, which are kept nowhere.';
comment on column console_session.credential_version is 'Of the password that was shown: with another one the session has ended.';
comment on column console_session.address is 'Where the person signed in from.';
comment on column console_session.agent is 'What the browser calls itself; whatever it is, it is only shown.';
comment on column console_session.stays is 'Whether the person asked to stay signed in on this browser.';
comment on column console_session.waits_for_code is 'The password was right, the code of the second factor is still to come: good for nothing else.';
comment on column console_session.last_used_at is 'Written once a minute at most.';
comment on column console_session.ends_at is 'At the latest, however much it is used.';
comment on column console_session.ended_at is 'When it was ended before that; null = it was not.';
