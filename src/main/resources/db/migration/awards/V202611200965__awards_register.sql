-- The public register: this hub's awards and those of before.
create table awards.award (
    id                uuid          primary key,
    slug              text          not null unique,
    call              uuid          not null references calls.call,
    proposal          uuid          unique references applications.proposal,
    organisation      uuid          not null references organisations.organisation,
    title             jsonb         not null,
    summary           jsonb         not null default '{}',
    amount            numeric(16,2),
    currency          text          not null,
    months            int,
    country           text          not null,
    awarded_on        date,
    publication_level text          not null default 'full',
    published_at      timestamptz   not null,
    words             text          not null default '',
    listed_on         date          not null generated always as (coalesce(awarded_on, date '0001-01-01')) stored,
    constraint level_known check (publication_level in ('full', 'delayed', 'name-withheld', 'place-withheld', 'hidden'))
);
create index award_by_date on awards.award (listed_on desc, id desc) where publication_level not in ('hidden', 'delayed');
create index award_by_call on awards.award (call, listed_on desc, id desc) where publication_level not in ('hidden', 'delayed');
create index award_by_country on awards.award (country, listed_on desc, id desc) where publication_level not in ('hidden', 'delayed');

create index award_by_words on awards.award using gin (words gin_trgm_ops);

-- What is published of a call that was decided before this hub kept its papers.
create table awards.past_result (
    call         uuid          primary key references calls.call,
    applications int           not null,
    invited      int           not null,
    awarded      int           not null,
    total        numeric(16,2),
    currency     text          not null,
    note         jsonb         not null default '{}'
);

-- Counts and sums of what is listed, kept with every change, so that the register's figures cost the same at any size.
create table awards.listed_sum (
    call     uuid          not null references calls.call,
    country  text          not null,
    year     int           not null,
    currency text          not null,
    awards   int           not null,
    unknown  int           not null,
    amount   numeric(18,2) not null,
    primary key (call, country, year, currency)
);

create function awards.keep_listed_sum() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into awards.listed_sum
        select call, country, extract(year from listed_on)::int, currency, -count(*),
               -count(*) filter (where amount is null), -coalesce(sum(amount), 0)
          from gone
         where publication_level not in ('hidden', 'delayed')
         group by 1, 2, 3, 4
            on conflict (call, country, year, currency) do update
           set awards = listed_sum.awards + excluded.awards,
               unknown = listed_sum.unknown + excluded.unknown,
               amount = listed_sum.amount + excluded.amount;
    end if;
    if tg_op <> 'DELETE' then
        insert into awards.listed_sum
        select call, country, extract(year from listed_on)::int, currency, count(*),
               count(*) filter (where amount is null), coalesce(sum(amount), 0)
          from come
         where publication_level not in ('hidden', 'delayed')
         group by 1, 2, 3, 4
            on conflict (call, country, year, currency) do update
           set awards = listed_sum.awards + excluded.awards,
               unknown = listed_sum.unknown + excluded.unknown,
               amount = listed_sum.amount + excluded.amount;
    end if;
    return null;
end $$;
create trigger award_comes after insert on awards.award
    referencing new table as come for each statement execute function awards.keep_listed_sum();
create trigger award_changes after update on awards.award
    referencing old table as gone new table as come for each statement execute function awards.keep_listed_sum();
create trigger award_goes after delete on awards.award
    referencing old table as gone for each statement execute function awards.keep_listed_sum();
