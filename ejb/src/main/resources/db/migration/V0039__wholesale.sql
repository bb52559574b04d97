-- What a reseller owes for what its customer gets for nothing, and what comes back of it. Source: docs/adr/0016-wholesale-hangs-on-what-is-held.md

alter table charge
  drop constraint charge_is_booked_or_skipped,
  add constraint charge_is_booked_or_skipped check (
    case when status = 'CHARGED' then entry_id is not null
      else entry_id is null or skip_reason = 'NOTHING_TO_PAY' end);

comment on column charge.entry_id is 'Of a skipped charge: what its reseller owes for it, which stands alone in the entry; null = nothing is booked.';
comment on view report.resale is 'Every charge of a reseller''s customer for which the reseller owes the host; retail 0.00 = the customer got it for nothing.';
