-- A domain that comes adds its words to its account's, which are not put together anew for it. Source: docs/adr/0027-words-are-kept-beside-the-accounts.md

create function account_words_of_domain() returns trigger language plpgsql set search_path = orrery as $$
begin
  insert into account_word (account_id, seller_id, word)
  select a.id, a.seller_id, u.word from account a, unnest(search_words('', new.name)) u (word)
  where a.id = new.account_id and new.released_on is null on conflict do nothing;
  return null;
end $$;

drop trigger account_words_follow_domain on domain;
create trigger account_words_follow_domain after delete or update of name, released_on on domain
  for each row execute function account_words_follow();
create trigger account_words_begin after insert on domain for each row execute function account_words_of_domain();
