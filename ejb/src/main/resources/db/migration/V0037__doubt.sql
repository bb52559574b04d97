-- Several may hold billing at once; what stops while the guard is in doubt; findings that stand. Source: docs/billing.md

drop index billing_hold_open;
create unique index billing_hold_open on billing_hold (coalesce(account_id, 0), held_by) where released_at is null;

comment on column billing_hold.held_by is 'Who holds; one hold each at a time, so that nobody''s release of his own ends another''s.';

create view doubt as
select id as alarm_id, reason from guard_alarm
where settled_at is null and kind in ('DATABASE_OLDER', 'DATABASE_COPIED')
union all
select null, 'no heartbeat since ' || date_trunc('second', beat_at) from installation
where beat_at < clock_timestamp() - interval '2 minutes';

comment on view doubt is 'Why this may be a restored backup or a copy; no row: it is not. A backup that was just restored shows its last heartbeat until a node has looked at it. While there is a row, no mail is sent, no card charged and no invoice numbered.';

alter table book_proof add column found_in bigint references verification (id);
create index book_proof_found on book_proof (found_in) where found_in is not null;

comment on column book_proof.found_in is 'The verification that looked last and found something wrong; null = it found nothing.';

alter table verification add column of_sellers boolean not null default false;

comment on column verification.of_sellers is 'Whether it also looked at what belongs to sellers and at accounts without a book: numbers and seals of invoices.';
