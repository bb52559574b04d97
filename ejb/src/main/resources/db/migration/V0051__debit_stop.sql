-- Debits that a person ended before their time. Source: docs/billing.md

create table debit_stop (
  account_id  bigint      not null,
  schedule_id bigint      not null,
  stopped_on  date        not null,
  stopped_by  varchar(64) not null,
  stopped_at  timestamptz not null default now(),
  primary key (account_id, schedule_id),
  foreign key (account_id, schedule_id) references debit_schedule (account_id, id)
);

comment on table debit_stop is 'A debit that a person ended before it had made all its charges; the restoration of a deleted account does not set it going again.';
comment on column debit_stop.stopped_on is 'The business date: nothing is charged from then on.';
comment on column debit_stop.stopped_by is 'The login of who did it.';
