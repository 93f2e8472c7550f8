-- What a call says in its title and summary, in every language, in small letters: what people look for it by.
create function calls.words(title jsonb, summary jsonb) returns text
    language sql immutable as $$
    select lower(coalesce(string_agg(value, E'\n'), ''))
      from (select value from jsonb_each_text(title)
            union all
            select value from jsonb_each_text(summary)) as texts
$$;

-- Whether each of the words, parted by spaces and in small letters, stands somewhere in what is said.
create function calls.has_words(said text, words text) returns boolean
    language sql immutable as $$
    select coalesce(bool_and(position(word in said) > 0), true)
      from unnest(string_to_array(words, ' ')) as word
$$;

-- Who follows new calls may have narrowed them, as the list is narrowed: to a kind of organisation, to words.
alter table calls.subscription add column kind text;
alter table calls.subscription add column words text;
alter table calls.subscription drop constraint one_call_or_new_ones;
alter table calls.subscription add constraint one_call_or_new_ones check
    (call is null or country is null and kind is null and words is null);
drop index calls.subscription_once;
create unique index subscription_once on calls.subscription
    (person, coalesce(call::text, ''), coalesce(country, ''), coalesce(kind, ''), coalesce(words, ''))
    where ended_at is null;
