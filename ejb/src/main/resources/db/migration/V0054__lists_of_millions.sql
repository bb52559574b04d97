-- Lists that are narrowed, and late pages of them, read by an index whatever they are narrowed to. Source: docs/performance.md

-- The trail is shown by time, the newest first; an id alone does not tell where a day begins.
drop index trail_entry_at, trail_entry_account, trail_entry_login, trail_entry_seller, trail_entry_address,
  trail_entry_operation, trail_entry_not_done;
create index trail_entry_at on trail_entry (at, id);
create index trail_entry_account on trail_entry (account_id, at, id) where account_id is not null;
create index trail_entry_login on trail_entry (login, at, id) where login <> '';
create index trail_entry_seller on trail_entry (seller_id, at, id) where seller_id is not null;
create index trail_entry_address on trail_entry (address, at, id);
create index trail_entry_operation on trail_entry (operation, at, id);
create index trail_entry_door on trail_entry (door, at, id);
create index trail_entry_not_done on trail_entry (at, id) where outcome <> 'DONE';

-- What resellers owe for their customers' charges, a page of entries at a time.
drop index posting_receivable_elsewhere;
create index posting_receivable_elsewhere on posting (receivable_account_id, entry_id) where receivable_account_id is not null;

-- All that is not sent, not only what a person decides about.
drop index mail_to_look_at;
create index mail_not_sent on mail (state, id) where state <> 'SENT';

-- A seller's debtors, the oldest first.
drop index debtor_seller;
create index debtor_seller on debtor (seller_id, since_on, account_id);
