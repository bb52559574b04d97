-- The servers on one database, and what each of them charges. Source: docs/adr/0029-nodes-are-rows.md.

create table node (
  name       varchar(23) primary key,
  instance   uuid not null,
  version    varchar(40) not null,
  address    varchar(300) not null,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  ended_at   timestamptz,
  lost_at    timestamptz,
  rival_at   timestamptz
);

comment on table node is 'The servers that work on this database or did within the last 30 days. Each says every ten seconds that it is there.';
comment on column node.name is 'ORRERY_NODE_NAME.';
comment on column node.instance is 'The process that has the name; another one takes it over when this one has ended, or was not seen for 30 seconds.';
comment on column node.address is 'The machine and its HTTP port, as the machine names itself.';
comment on column node.seen_at is 'By the database''s clock, as all instants here but started_at.';
comment on column node.ended_at is 'When it ended in good order; null: it did not.';
comment on column node.lost_at is 'When others noticed that it was silent for 30 seconds, and took over what it held; null: they did not.';
comment on column node.rival_at is 'When another living process last asked for the name; null: none did.';

create table bill_run_node (
  seller_id     bigint not null,
  business_date date not null,
  node          varchar(23) not null,
  charged       bigint not null,
  primary key (seller_id, business_date, node)
);

comment on table bill_run_node is 'How many charges of the run of a seller and business date each node made, late work included; counted in the transactions that make them.';

create view report.bill_run_node as
select seller_id, business_date, node, charged from orrery.bill_run_node;

comment on view report.bill_run_node is 'How many charges of the run of a seller and business date each node made.';
