-- What searches look through: one row per account and domain held, or per account without one.

create view directory_entry as
select
  a.id as account_id,
  a.customer_id,
  a.seller_id,
  s.name as seller_name,
  c.login,
  a.plan_id,
  p.name as plan_name,
  p.group_name as plan_group,
  p.credit_limit,
  a.currency,
  a.payment_type,
  a.description,
  a.state,
  a.created_on,
  a.suspended_on,
  a.deleted_on,
  o.first_name,
  o.last_name,
  o.company,
  o.city,
  o.state as contact_state,
  o.state2 as contact_state2,
  o.postal_code,
  o.country,
  o.email as owner_email,
  b.email as billing_email,
  book.balance,
  billing.next_opens_on as period_ends_on,
  d.name as domain_name,
  d.kind as domain_kind
from account a
join seller s on s.id = a.seller_id
join plan p on p.id = a.plan_id
join credential c on c.customer_id = a.customer_id
left join contact o on o.account_id = a.id and o.kind = 'OWNER'
left join contact b on b.account_id = a.id and b.kind = 'BILLING'
left join account_book book on book.account_id = a.id
left join billing_account billing on billing.account_id = a.id
left join domain d on d.account_id = a.id and (d.released_on is null or d.released_on = a.deleted_on);

comment on view directory_entry is 'Read by package directory only; the public views are in schema report.';
