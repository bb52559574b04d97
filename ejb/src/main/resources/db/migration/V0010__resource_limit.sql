-- What each account may use, as desired state.

create table resource_limit (
  account_id bigint        not null references account (id),
  resource   varchar(10)   not null check (resource in ('DISK_QUOTA', 'TRAFFIC', 'DISK_USAGE')),
  amount     numeric(19,4) not null check (amount >= 0),
  primary key (account_id, resource)
);

comment on column resource_limit.amount is 'DISK_QUOTA: kilobytes of 1024 bytes; TRAFFIC: gigabytes a billing month; DISK_USAGE: megabytes.';
