-- The restore guard: heartbeats and what they found. Source: docs/adr/0014-the-restore-guard.md

create table installation (
  single   boolean      primary key default true check (single),
  id       uuid         not null default gen_random_uuid(),
  database varchar(64)  not null default '',
  epoch    bigint       not null default 1 check (epoch >= 1),
  beat     bigint       not null default 0 check (beat >= 0),
  beat_at  timestamptz
);

comment on table installation is 'Which installation this is, and its last heartbeat: one row. Nodes keep a copy in a file outside of the database.';
comment on column installation.database is 'The database that the heartbeats were written to: PostgreSQL''s system identifier, a slash, the database''s oid. Empty before the first.';
comment on column installation.epoch is 'One more after each alarm, so that a node that comes later does not raise it again.';
comment on column installation.beat is 'Counts the heartbeats of all nodes.';
comment on column installation.beat_at is 'By the database''s clock.';

insert into installation (single) values (true);

create table guard_node (
  id         uuid        primary key,
  name       varchar(64) not null,
  first_at   timestamptz not null default now(),
  beat       bigint      not null,
  beat_at    timestamptz not null
);

comment on table guard_node is 'The nodes that have beaten. A node is known by the file that it keeps.';

create sequence guard_alarm_id;

create table guard_alarm (
  id          bigint       primary key default nextval('guard_alarm_id'),
  kind        varchar(20)  not null,
  node        varchar(64)  not null,
  reason      varchar(255) not null,
  raised_at   timestamptz  not null default now(),
  settled_at  timestamptz
);

create index guard_alarm_open on guard_alarm (raised_at) where settled_at is null;

comment on table guard_alarm is 'Why the guard held billing.';
comment on column guard_alarm.settled_at is 'When a person''s release of billing was seen; null = it waits for one.';

insert into setting (name, value, description) values
  ('guard.action', 'HOLD', 'What an alarm of the restore guard does: HOLD holds billing, WARN only writes it to the log.'),
  ('guard.clock_tolerance_seconds', '120', 'How far clocks may jump or stand apart before billing is held.'),
  ('guard.silence_days', '35', 'After a longer time without any heartbeat billing is held: is the date right?'),
  ('guard.new_nodes', 'ACCEPT', 'A node that the database does not know: ACCEPT, or HOLD billing.');
