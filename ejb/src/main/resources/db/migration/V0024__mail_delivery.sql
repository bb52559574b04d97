-- The sending of mails. Source: docs/adr/0012-invoices-and-mail.md

alter table mail drop constraint mail_state_check;

alter table mail
  add constraint mail_state_check check (state in ('WAITING', 'SENDING', 'SENT', 'PARKED', 'UNKNOWN')),
  add column claimed_by varchar(64),
  add column claimed_until timestamptz,
  add column claimed_at timestamptz,
  add constraint mail_claim_is_whole check ((claimed_by is null) = (claimed_until is null)),
  add constraint mail_sending_is_claimed check (state <> 'SENDING' or claimed_by is not null);

create index mail_claimed on mail (claimed_at) where claimed_at is not null;
create index mail_sending on mail (claimed_until) where state = 'SENDING';
create index mail_to_look_at on mail (state, id) where state in ('PARKED', 'UNKNOWN');

comment on column mail.state is 'SENDING: its end is being handed over. PARKED: given up on. UNKNOWN: handed over, no answer. A person decides about the last two.';
comment on column mail.attempts is 'How often it was tried in vain.';
comment on column mail.claimed_by is 'The node that sends it; from claimed_until on the claim is void.';
comment on column mail.claimed_at is 'When it was last taken to be sent; what the limit per minute counts.';

insert into setting (name, value, description) values
  ('mail.per_minute', '600', 'How many mails all nodes together take to be sent within a minute.'),
  ('mail.hold', '', 'Why no mail is sent; empty: mails are sent.');

create view report.mail as
select id as mail_id, account_id, key, template, recipient, state, attempts, last_error, created_at, next_attempt_at, sent_at
from orrery.mail;

comment on view report.mail is 'Every e-mail that was caused, sent or not.';
comment on column report.mail.key is 'Names what it is about, such as invoice/ACCOUNT/INVOICE; unique.';
comment on column report.mail.state is 'WAITING, SENDING, SENT, PARKED (given up on) or UNKNOWN (handed over, no answer).';
comment on column report.mail.last_error is 'Why the last attempt failed.';
