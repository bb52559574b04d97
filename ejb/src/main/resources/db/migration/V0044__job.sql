-- Work that goes on in the background after somebody asked for it. Source: docs/adr/0022-long-work-is-a-job.md

create sequence job_id;

create table job (
  id         bigint       primary key default nextval('job_id'),
  kind       varchar(20)  not null check (kind in ('BILLING_RUN', 'VERIFICATION')),
  slot       varchar(100) not null,
  asked_by   varchar(64)  not null,
  asked_at   timestamptz  not null,
  node       varchar(64),
  started_at timestamptz,
  alive_at   timestamptz,
  done       bigint       not null default 0 check (done >= 0),
  total      bigint       check (total >= 0),
  findings   bigint       not null default 0 check (findings >= 0),
  ended_at   timestamptz,
  state      varchar(10)  not null default 'WAITING' check (state in ('WAITING', 'AT_WORK', 'DONE', 'BROKEN_OFF')),
  result     varchar(500) not null default '',
  constraint job_ends_with_its_state check ((ended_at is not null) = (state in ('DONE', 'BROKEN_OFF'))),
  constraint job_at_work_has_a_node check (state <> 'AT_WORK' or (node is not null and alive_at is not null))
);

create unique index job_waiting on job (slot) where state = 'WAITING';
create unique index job_at_work on job (slot) where state = 'AT_WORK';

comment on table job is 'Work that somebody asked for and that goes on by itself. Kept for 90 days at least.';
comment on column job.slot is 'Of the same slot one job is worked on at a time, and one more may wait: runs on request of a node, verifications of the installation.';
comment on column job.node is 'Which server is at it, or was.';
comment on column job.alive_at is 'When that server last said so, every few seconds; two minutes without it, and the job is lost.';
comment on column job.done is 'How much is done: charges of a run, accounts of a verification.';
comment on column job.total is 'Of how much; null = nobody knows.';
comment on column job.findings is 'What a verification has found wrong so far.';
comment on column job.result is 'What came of it, in one line; empty while it is open.';
