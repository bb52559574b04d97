-- How often one address may call. Source: docs/adr/0017-api-tokens.md

insert into setting (name, value, description) values
  ('access.calls_per_minute', '6000', 'Requests a minute of one address, on each node; 0 = any number. Loopback and trusted addresses have no limit.');

comment on column login_failure.login is 'In lower case; a hash of it if nobody has it, since it may be a password; empty: an API token without a login.';
comment on column login_failure.address is 'An IPv4 address, or the /64 network of an IPv6 address.';
