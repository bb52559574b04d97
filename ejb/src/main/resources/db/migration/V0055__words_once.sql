-- An account's words are put together once when it opens with its contacts, not once a row. Source: docs/adr/0027-words-are-kept-beside-the-accounts.md

create function account_words_begin() returns trigger language plpgsql set search_path = orrery as $$
begin
  perform keep_account_words(o.account_id) from (select distinct account_id from opened) o;
  return null;
end $$;

-- Contacts that come by the statement that opens the account are seen here already, and have their words kept below.
create function account_words_of_opened() returns trigger language plpgsql set search_path = orrery as $$
begin
  perform keep_account_words(o.id) from opened o where not exists (select from contact c where c.account_id = o.id);
  return null;
end $$;

drop trigger account_words_follow_account on account;
create trigger account_words_follow_account after update of seller_id, customer_id, deleted_on on account
  for each row execute function account_words_follow();
create trigger account_words_begin after insert on account referencing new table as opened
  for each statement execute function account_words_of_opened();

drop trigger account_words_follow_contact on contact;
create trigger account_words_follow_contact after delete or update of first_name, last_name, company, phone, email on contact
  for each row execute function account_words_follow();
create trigger account_words_begin after insert on contact referencing new table as opened
  for each statement execute function account_words_begin();
