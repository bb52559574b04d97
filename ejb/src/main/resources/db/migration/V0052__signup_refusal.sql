-- Why a moderator refused a signup, as its customer was told.

alter table signup add column refusal_reason varchar(500) not null default '';

comment on column signup.refusal_reason is 'What the customer was told when it was refused; empty = not refused, or without a word.';
