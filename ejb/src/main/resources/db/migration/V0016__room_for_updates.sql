-- Tables that each bill run updates. Source: docs/adr/0009-the-run-works-in-chunks.md

-- The balance changes with every entry and is in no index: with room on its page the new row stays there, and no index
-- is touched.
alter table account_book set (fillfactor = 80);

-- The index of what is due is a queue: what was charged leaves its front, and must be cleared away soon.
alter table debit_schedule set (autovacuum_vacuum_scale_factor = 0.05);
