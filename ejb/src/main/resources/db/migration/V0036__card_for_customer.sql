-- Cards are sealed for their customers, and a charge that failed for a reason of ours is made up for.
-- Source: docs/adr/0013-money-moves-between-two-rows.md

alter table card
  add column bound_to varchar(8) not null default 'ROW' check (bound_to in ('ROW', 'SIGNUP', 'CUSTOMER'));

create index card_not_bound on card (id)
  where state <> 'ERASED' and customer_id is not null and bound_to <> 'CUSTOMER';

comment on column card.bound_to is 'What the seal binds the number to beside the row''s id: its customer, or the signup that it waits with; ROW, by earlier releases, is neither.';
comment on column card.sealed is 'AES-256-GCM: nonce, ciphertext, tag; bound to the row''s id and what bound_to says. Empty once erased.';

alter table card_collection
  add column try_again_at timestamptz,
  add column held_up_since timestamptz,
  add column held_up_tries integer not null default 0,
  add column held_up_reason varchar(200) not null default '';

create index card_collection_try_again on card_collection (try_again_at, account_id) where try_again_at is not null;
create index card_collection_held_up on card_collection (account_id) where held_up_since is not null;

comment on column card_collection.try_again_at is 'When the next look may charge the card for all that is owed, because a try that was due came to nothing; until then none does.';
comment on column card_collection.held_up_since is 'Since when tries come to nothing for a reason that is ours, such as a key that is missing; null = they do not.';
comment on column card_collection.held_up_tries is 'In a row, the last time.';
comment on column card_collection.held_up_reason is 'Why the last one came to nothing.';

create view held_up_card as
select c.account_id, c.held_up_since, c.held_up_reason
from card_collection c
join chargeable_card_account k on k.account_id = c.account_id
where c.held_up_since is not null;

comment on view held_up_card is 'Accounts whose card cannot be charged for a reason that is ours: nothing is done about their debts meanwhile.';

alter table payment_intent
  alter column state type varchar(9),
  drop constraint payment_intent_state_check,
  drop constraint payment_intent_end_is_dated;

alter table payment_intent
  add constraint payment_intent_state_check
    check (state in ('INTENDED', 'SENT', 'APPROVED', 'DECLINED', 'UNKNOWN', 'FAILED', 'WITHDRAWN')),
  add constraint payment_intent_end_is_dated
    check ((state in ('APPROVED', 'DECLINED', 'FAILED', 'WITHDRAWN')) = (settled_at is not null));

alter table payment_step alter column state type varchar(9);

comment on column payment_intent.state is 'INTENDED: never sent; SENT: it may have been; UNKNOWN: it was, and the gateway is asked; FAILED: nothing was charged, and no card declined; WITHDRAWN: never sent, because by then it was not to be any more.';
