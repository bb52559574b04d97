-- Who has a job end before its end.

alter table job add column cancelled_by varchar(64);

comment on column job.cancelled_by is 'Who has it end at its next step; null = nobody.';
