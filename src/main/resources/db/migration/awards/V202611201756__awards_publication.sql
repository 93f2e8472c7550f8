-- How much of an award is public is said before it is entered, with the reason. One column says what every list, page,
-- feed, file and sum shows: an award is listed when its level allows it and it is still in force.
alter table awards.award
    add column publish_on   date,
    add column level_reason text        not null default '',
    add column level_by     uuid        references identity.person,
    add column level_at     timestamptz,
    add column in_force     boolean     not null default true,
    add column version      int         not null default 1,
    add column listed       boolean     not null generated always as
        (in_force and publication_level not in ('hidden', 'delayed')) stored,
    add constraint only_delayed_awards_wait_for_a_day check
        ((publication_level = 'delayed') = (publish_on is not null)) not valid;

drop index awards.award_by_date;
drop index awards.award_by_call;
drop index awards.award_by_country;
create index award_by_date on awards.award (listed_on desc, id desc) where listed;
create index award_by_call on awards.award (call, listed_on desc, id desc) where listed;
create index award_by_country on awards.award (country, listed_on desc, id desc) where listed;
create index award_to_publish on awards.award (publish_on) where publication_level = 'delayed';

-- What is chosen for the awards of a draft; without a choice the default holds.
create table awards.publication_choice (
    decision   uuid        not null references awards.decision,
    proposal   uuid        not null references applications.proposal,
    level      text        not null,
    publish_on date,
    reason     text        not null default '',
    chosen_by  uuid        not null references identity.person,
    chosen_at  timestamptz not null,
    primary key (decision, proposal),
    constraint level_known check (level in ('full', 'delayed', 'name-withheld', 'place-withheld', 'hidden')),
    constraint delayed_until_a_day check ((level = 'delayed') = (publish_on is not null))
);

-- A place that is withheld does not come out by the sum of its country either: it counts under no country.
create or replace function awards.keep_listed_sum() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into awards.listed_sum
        select call, case when publication_level = 'place-withheld' then '' else country end,
               extract(year from listed_on)::int, currency, -count(*),
               -count(*) filter (where amount is null), -coalesce(sum(amount), 0)
          from gone
         where listed
         group by 1, 2, 3, 4
            on conflict (call, country, year, currency) do update
           set awards = listed_sum.awards + excluded.awards,
               unknown = listed_sum.unknown + excluded.unknown,
               amount = listed_sum.amount + excluded.amount;
    end if;
    if tg_op <> 'DELETE' then
        insert into awards.listed_sum
        select call, case when publication_level = 'place-withheld' then '' else country end,
               extract(year from listed_on)::int, currency, count(*),
               count(*) filter (where amount is null), coalesce(sum(amount), 0)
          from come
         where listed
         group by 1, 2, 3, 4
            on conflict (call, country, year, currency) do update
           set awards = listed_sum.awards + excluded.awards,
               unknown = listed_sum.unknown + excluded.unknown,
               amount = listed_sum.amount + excluded.amount;
    end if;
    return null;
end $$;

delete from awards.listed_sum;
insert into awards.listed_sum
select call, case when publication_level = 'place-withheld' then '' else country end,
       extract(year from listed_on)::int, currency, count(*),
       count(*) filter (where amount is null), coalesce(sum(amount), 0)
  from awards.award
 where listed
 group by 1, 2, 3, 4;
