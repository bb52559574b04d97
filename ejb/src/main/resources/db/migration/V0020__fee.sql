-- Fees are debits with schedules of their own kinds. Source: docs/billing.md, Fees

alter table debit_schedule
  drop constraint debit_schedule_kind_check,
  drop constraint debit_schedule_amount_check,
  add constraint debit_schedule_kind_check
    check (kind in ('ONE_TIME', 'MONTHLY', 'BILLING_PERIOD', 'SETUP_FEE', 'RECURRENT_FEE', 'USAGE_FEE')),
  add constraint debit_schedule_amount_check
    check (amount > 0 or (amount = 0 and kind in ('SETUP_FEE', 'RECURRENT_FEE', 'USAGE_FEE'))),
  add column months_from  date,
  add column months_to    date,
  add column months_days  integer check (months_days >= 1),
  add column months_count integer check (months_count >= 1),
  add constraint debit_schedule_months_are_whole check (
    (months_from is null) = (months_to is null) and (months_from is null) = (months_days is null)
    and (months_from is null) = (months_count is null)),
  add constraint debit_schedule_months_are_of_fees
    check (months_from is null or kind in ('RECURRENT_FEE', 'USAGE_FEE'));

comment on column debit_schedule.amount is 'Major units of currency a cycle, without tax; of fees what the first charge came to, each charge has its own rate.';
comment on column debit_schedule.months_from is 'Of a fee by the billing month: the day from which the months of the open period are counted.';
comment on column debit_schedule.months_to is 'Exclusive: the day on which that period closes.';
comment on column debit_schedule.months_days is 'Days of the whole period: month k opens at months_from + round((k - 1) x months_days / months_count).';

alter table charge
  drop constraint charge_rule_check,
  drop constraint charge_rate_check,
  drop constraint charge_proration_is_explained,
  alter column rate type numeric,
  add constraint charge_rule_check check (rule in ('WHOLE', 'PRORATED', 'FEE')),
  add constraint charge_rate_check check (rate > 0 or (rate = 0 and rule = 'FEE')),
  add constraint charge_proration_is_explained check ((rule <> 'WHOLE') = (divisor is not null));

comment on column charge.rule is 'FEE: rate x days / (cycle_months x divisor), rounded once.';
comment on column charge.rate is 'The price of a whole cycle; of a fee exact, and to be divided by cycle_months.';
comment on column charge.days is 'Days left in the month of setting, the day of setting not counted; of a fee the days that are paid for.';
comment on column charge.divisor is 'Days of the month of setting; of a fee days of the period or month.';

comment on column report.charge.kind is 'ONE_TIME, MONTHLY, BILLING_PERIOD, SETUP_FEE, RECURRENT_FEE or USAGE_FEE.';
