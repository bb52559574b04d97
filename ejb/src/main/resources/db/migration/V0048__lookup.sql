-- What an account is found by, sums by day for the overview, and lists that stay quick. Source: docs/adr/0027-words-are-kept-beside-the-accounts.md

-- Without accents and case. Only what is beyond ASCII costs more than a look.
create function plain_text(original text) returns text language sql immutable parallel safe as $$
  select lower(case when octet_length(original) = length(original) then replace(original, '''', '')
    else replace(translate(regexp_replace(normalize(original, NFKD), '[\u0300-\u036f''’]', '', 'g'),
      'ØøŁłĐđı', 'OoLlDdi'), 'ß', 'ss') end)
$$;

comment on function plain_text is 'A text as it is searched: without accents, apostrophes and capital letters.';

-- Of names both what stands between blanks and its parts, so that "blue-river" is found by "blue-r" and by "river".
create function search_words(names text, wholes text) returns text[] language plpgsql immutable parallel safe as $$
declare
  plain text := plain_text(names);
begin
  return array(
    select distinct left(word, 100) from unnest(string_to_array(
      concat_ws(' ', plain, translate(plain, '!"#$%&()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), plain_text(wholes)), ' ')) word
    where word <> '');
end $$;

comment on function search_words is 'The words of names, whole and in parts, and those of texts that are not parted.';

create view account_text as
select a.id as account_id, a.seller_id,
  concat_ws(' ', c.login, o.first_name, o.last_name, o.company, split_part(o.email, '@', 1),
    b.first_name, b.last_name, b.company, split_part(b.email, '@', 1)) as names,
  concat_ws(' ', o.email, nullif(split_part(o.email, '@', 2), ''), b.email, nullif(split_part(b.email, '@', 2), ''),
    '#' || nullif(reverse(regexp_replace(o.phone, '[^0-9]', '', 'g')), ''),
    '#' || nullif(reverse(regexp_replace(b.phone, '[^0-9]', '', 'g')), ''),
    (select string_agg(d.name, ' ') from domain d
      where d.account_id = a.id and (d.released_on is null or d.released_on = a.deleted_on))) as wholes
from account a
left join credential c on c.customer_id = a.customer_id
left join contact o on o.account_id = a.id and o.kind = 'OWNER'
left join contact b on b.account_id = a.id and b.kind = 'BILLING';

comment on view account_text is 'What an account is found by besides its number.';

create table account_word (
  account_id bigint not null,
  seller_id  bigint not null,
  word       text   collate "C" not null
);

comment on table account_word is 'The words that an account is found by; kept by triggers, in the transaction that changes what they are taken from.';
comment on column account_word.seller_id is 'The account''s.';
comment on column account_word.word is 'By plain_text; # and the digits of a telephone number backwards, so that its end finds it.';

create function keep_account_words(account bigint) returns void language plpgsql set search_path = orrery as $$
declare
  kept text[];
  seller bigint;
begin
  select search_words(t.names, t.wholes), t.seller_id into kept, seller from account_text t where t.account_id = account;
  delete from account_word w where w.account_id = account and w.word <> all (kept);
  insert into account_word (account_id, seller_id, word)
  select account, seller, u.word from unnest(kept) u (word) on conflict do nothing;
end $$;

create function account_words_follow() returns trigger language plpgsql set search_path = orrery as $$
begin
  perform keep_account_words(case when tg_table_name = 'account' then to_jsonb(new) ->> 'id'
    else coalesce(to_jsonb(new), to_jsonb(old)) ->> 'account_id' end::bigint);
  return null;
end $$;

create function account_words_follow_login() returns trigger language plpgsql set search_path = orrery as $$
begin
  perform keep_account_words(a.id) from account a where a.customer_id = coalesce(new.customer_id, old.customer_id);
  return null;
end $$;

insert into account_word (account_id, seller_id, word)
select t.account_id, t.seller_id, w.word from account_text t, unnest(search_words(t.names, t.wholes)) w (word);

alter table account_word add primary key (account_id, word);
create index account_word_found on account_word (word, account_id);
create index account_word_of_reseller on account_word (seller_id, word, account_id) where seller_id <> 1;

create trigger account_words_follow_account after insert or update of seller_id, customer_id, deleted_on on account
  for each row execute function account_words_follow();
create trigger account_words_follow_contact after insert or delete
  or update of first_name, last_name, company, phone, email on contact
  for each row execute function account_words_follow();
create trigger account_words_follow_domain after insert or delete or update of name, released_on on domain
  for each row execute function account_words_follow();
create trigger account_words_follow_login after insert or delete or update of login, customer_id on credential
  for each row execute function account_words_follow_login();

-- Sums that would take seconds to read from charges and invoices; the overview counts them anew in the background.

create table overview_day (
  business_date   date          not null,
  seller_id       bigint        not null,
  currency        varchar(3)    not null,
  charges         bigint        not null,
  charged_amount  numeric(24,4) not null,
  invoices        bigint        not null,
  invoiced_amount numeric(24,4) not null,
  primary key (business_date, seller_id, currency)
);

comment on table overview_day is 'What was charged and invoiced on a business date, as it was when last counted; the charges and invoices are the truth.';
comment on column overview_day.charges is 'Without skipped ones.';
comment on column overview_day.charged_amount is 'Without taxes, major units of currency.';
comment on column overview_day.invoices is 'Credit notes included.';
comment on column overview_day.invoiced_amount is 'Invoices less credit notes, without taxes, major units of currency.';

create table overview_sum (
  figure    varchar(10)   not null check (figure in ('DUE', 'DEBT')),
  seller_id bigint        not null,
  currency  varchar(3)    not null,
  number    bigint        not null,
  amount    numeric(24,4) not null,
  primary key (figure, seller_id, currency)
);

comment on table overview_sum is 'DUE: debits that fall due up to the day after the seller''s business date. DEBT: debtors and what they owe. As last counted.';
comment on column overview_sum.amount is 'Major units of currency.';

create table overview_count (
  what       varchar(10) primary key,
  counted_at timestamptz not null
);

comment on table overview_count is 'When each was counted last.';
comment on column overview_count.what is 'A day, such as 2026-04-20, or DUE or DEBT.';

-- Dates grow with the table: block ranges find a day's invoices and cost an insert next to nothing.
create index invoice_by_date on invoice using brin (business_date) with (autosummarize = on);

create index bill_run_by_date on bill_run (business_date, seller_id);
create index payment_intent_failed on payment_intent (business_date, seller_id) where state in ('DECLINED', 'FAILED');
create index payment_intent_unknown on payment_intent (id) where state = 'UNKNOWN';

-- Lists, newest first, that would read past everything else to find a few rows.
create index account_not_active on account (state, id) where state <> 'ACTIVE';
create index account_not_active_of_seller on account (seller_id, state, id) where state <> 'ACTIVE';
create index account_plan on account (plan_id, id);
create index payment_intent_unsettled on payment_intent (id) where settled_at is null;
create index trail_entry_seller on trail_entry (seller_id, id) where seller_id is not null;
create index trail_entry_address on trail_entry (address, id);
create index trail_entry_operation on trail_entry (operation, id);
create index bill_failure_account on bill_failure (seller_id, account_id);
drop index bill_failure_seller;
create index invoice_numbered_by_date on invoice (seller_id, business_date, number) where number is not null;

-- A plan is one seller's: who asks for both gets no fewer rows than who asks for the plan.
create statistics account_plan_is_of_seller (dependencies) on plan_id, seller_id from account;
