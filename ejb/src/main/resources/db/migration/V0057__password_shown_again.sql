-- When a signed-in person last showed the password. Source: docs/adr/0025-a-signed-in-person-is-a-row.md

alter table console_session add column proven_at timestamptz not null default now();

update console_session set proven_at = created_at;

comment on column console_session.proven_at is 'When the password, and the code of a second factor where one is on, was last right in this browser: grave acts are believed for a while from then on.';
