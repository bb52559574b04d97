-- Who did what, and who was refused. Source: docs/billing.md, Audit trail; docs/adr/0019.

create table trail_entry (
  id          bigint       generated always as identity primary key,
  at          timestamptz  not null,
  door        varchar(10)  not null,
  operation   varchar(80)  not null,
  login       varchar(64)  not null,
  customer_id bigint,
  seller_id   bigint,
  address     varchar(45)  not null,
  account_id  bigint,
  outcome     varchar(40)  not null,
  incident    uuid         not null,
  parameters  varchar(500) not null
);

-- Names of things that there may not be, or not any more: no references to other tables.
create index trail_entry_at on trail_entry (at);
create index trail_entry_account on trail_entry (account_id, id) where account_id is not null;
create index trail_entry_login on trail_entry (login, id) where login <> '';
create index trail_entry_incident on trail_entry (incident);
create index trail_entry_not_done on trail_entry (at) where outcome <> 'DONE';

comment on table trail_entry is 'The audit trail: every call that changed something, and calls that were refused or failed. Only added to; removed when older than the settings trail.days and trail.refused_days say, never before 30 days.';
comment on column trail_entry.at is 'The machine''s time, when the call was about to end.';
comment on column trail_entry.door is 'SOAP, JSON, CONSOLE, JMX, NOTICE; SYSTEM: nobody called.';
comment on column trail_entry.operation is 'The operation''s name at that door, such as oneTimeDebit or Billing.hold.';
comment on column trail_entry.login is 'Who called or, where the password was wrong, which login was tried; empty: unknown, or no such login.';
comment on column trail_entry.customer_id is 'The customer behind the login; null: nobody was recognised.';
comment on column trail_entry.seller_id is 'Whom the caller acted for; null: nobody was recognised.';
comment on column trail_entry.address is 'The client''s, behind trusted proxies its own; empty: none, or not known.';
comment on column trail_entry.account_id is 'The account that the call named, whether there is such an account or not.';
comment on column trail_entry.outcome is 'DONE, the code of the refusal, INTERNAL_ERROR, or LEFT_OUT for a sum of refusals that are not shown.';
comment on column trail_entry.incident is 'Names the call in the log, and in the fault of an internal error.';
comment on column trail_entry.parameters is 'What was asked for, as name=value; only what is on a list of harmless names is shown, the rest as *.';

create trigger trail_entry_is_only_added_to
  before update or truncate on trail_entry
  for each statement execute function refuse_change();

create function keep_trail_entry() returns trigger language plpgsql as $$
begin
  if old.at > now() - interval '30 days' then
    raise exception 'entry % of the trail is younger than 30 days', old.id
      using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create trigger trail_entry_is_kept_30_days
  before delete on trail_entry
  for each row execute function keep_trail_entry();

insert into setting (name, value, description) values
  ('trail.days', '400', 'How many days the audit trail is kept; at least 30.'),
  ('trail.refused_days', '90', 'How many days refusals and failures are kept in the audit trail; at least 30.');

create view report.audit as
select id as entry_id, at, door, operation, login, customer_id, seller_id, address, account_id, outcome, incident,
  parameters
from orrery.trail_entry;

comment on view report.audit is 'The audit trail: every call that changed something, and calls that were refused or failed.';
comment on column report.audit.login is 'Who called or, where the password was wrong, which login was tried; empty: unknown, or no such login.';
comment on column report.audit.account_id is 'The account that the call named, whether there is such an account or not.';
comment on column report.audit.outcome is 'DONE, the code of the refusal, INTERNAL_ERROR, or LEFT_OUT for a sum of refusals that are not shown.';
comment on column report.audit.incident is 'Names the call in the log, and in the fault of an internal error.';
