-- What a node took and gives back: a few, of all mails that ever were.
create index mail_claimed_by on mail (claimed_by) where claimed_by is not null;
