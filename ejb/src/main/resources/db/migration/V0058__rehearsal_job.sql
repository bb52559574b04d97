-- Rehearsals are jobs: of a seller, up to a day. Source: docs/adr/0022-long-work-is-a-job.md

alter table job
  add column seller_id bigint references seller (id),
  add column business_date date,
  add column made_id bigint,
  drop constraint job_kind_check,
  add constraint job_kind_check check (kind in ('BILLING_RUN', 'VERIFICATION', 'REHEARSAL')),
  add constraint job_rehearses_a_run check (kind <> 'REHEARSAL' or (seller_id is not null and business_date is not null));

drop index job_waiting;
create unique index job_waiting on job (slot, coalesce(business_date, '-infinity'::date)) where state = 'WAITING';
create index job_of_seller on job (seller_id, id) where seller_id is not null;

comment on column job.slot is 'Of the same slot one job is worked on at a time, and one more may wait, or one for each day: runs on request of a node, verifications of the installation, rehearsals of a seller.';
comment on column job.seller_id is 'Whose business it is; null = that of the installation.';
comment on column job.business_date is 'Up to which day a run is rehearsed; null = it is about no day.';
comment on column job.made_id is 'The number of what it made, a rehearsal''s for instance; null = nothing that has a number.';
comment on column job.done is 'How much is done: charges of a run, accounts of a verification or rehearsal.';
