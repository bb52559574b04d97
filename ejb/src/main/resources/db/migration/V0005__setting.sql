-- What an operator changes while the product runs. A setting that is not here has no effect.

create table setting (
  name        varchar(64)  primary key,
  value       varchar(255) not null,
  description varchar(255) not null
);

insert into setting (name, value, description) values
  ('billing.amount_max', '1000000', 'The most that one debit or credit may be, in major units of the account''s currency.'),
  ('billing.suspended_charges', 'SKIP', 'Charges that fall due while an account is suspended: SKIP records and drops them, ACCRUE charges them at the resume.'),
  ('billing.duplicate_credit', 'ACCEPT', 'A second credit of the same account, description and external id: ACCEPT or REFUSE.');
