-- Guesses at one login from many addresses; keys without end. Source: docs/adr/0023-a-login-has-its-networks.md, docs/adr/0018.

create table login_network (
  login_key varchar(64) not null references credential (login_key) on delete cascade,
  network   varchar(45) not null,
  last_at   timestamptz not null,
  primary key (login_key, network)
);

create index login_network_by_age on login_network (last_at);

comment on table login_network is 'From where each login signed in by its password in the last 90 days, at most 100 of a login. While a login is guessed at, it is believed from there alone.';
comment on column login_network.network is 'An IPv4 address, or the /64 network of an IPv6 address.';
comment on column login_network.last_at is 'At most one day too early.';

insert into setting (name, value, description) values
  ('access.failures_per_login', '100', 'Wrong passwords of one login within a quarter of an hour, from all addresses together; then it is believed only from where it signed in before. 0 = any number.'),
  ('idempotency.keys_per_day', '1000000', 'Idempotency keys a day in UTC of one administrator or reseller, on each node; 0 = any number.');
