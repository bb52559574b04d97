-- Finding a charge by its id alone, at next to no cost for the bill run.

create index charge_by_id on charge using brin (id);
