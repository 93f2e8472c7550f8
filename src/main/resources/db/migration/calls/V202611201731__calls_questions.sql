-- Questions on a call: asked by anyone signed in, answered to everyone without the name of who asked.
create table calls.question (
    id          uuid        primary key,
    call        uuid        not null references calls.call,
    asked_by    uuid        not null references identity.person,
    asked_at    timestamptz not null,
    language    text        not null,
    words       text        not null,
    stage       text        not null default 'waiting',
    number      int,
    wording     jsonb       not null default '{}',
    answer      jsonb       not null default '{}',
    why         text,
    settled_by  uuid        references identity.person,
    settled_at  timestamptz,
    changed_at  timestamptz,
    version     int         not null default 1,
    constraint question_stage_known check (stage in ('waiting', 'answered', 'set-aside')),
    constraint answered_says_what check
        (stage <> 'answered' or number is not null and wording <> '{}' and answer <> '{}'),
    constraint set_aside_says_why check (stage <> 'set-aside' or why is not null),
    constraint settled_says_by_whom_and_when check
        (stage = 'waiting' or settled_by is not null and settled_at is not null),
    constraint question_once_per_number unique (call, number)
);

create index question_by_asker on calls.question (asked_by);

-- Until how many days before a round closes its questions are taken; null: none are taken.
alter table calls.call add column question_days int default 5;
alter table calls.call add constraint question_days_are_not_negative check (question_days >= 0);
update calls.call set question_days = null where past;

-- Who wants to hear of one call, or of every new one (of a country or of all). The id stands in the link that ends it:
-- it is random, and ends nothing but this.
create table calls.subscription (
    id       uuid        primary key,
    person   uuid        not null references identity.person,
    call     uuid        references calls.call,
    country  text,
    began_at timestamptz not null,
    ended_at timestamptz,
    constraint one_call_or_new_ones check (call is null or country is null)
);

create unique index subscription_once on calls.subscription (person, coalesce(call::text, ''), coalesce(country, ''))
    where ended_at is null;

-- What is to be told to many: told once, by the queue, after the act was committed.
create table calls.news (
    id       uuid        primary key,
    kind     text        not null,
    call     uuid        not null references calls.call,
    subject  uuid        not null,
    at       timestamptz not null,
    told_at  timestamptz,
    constraint news_kind_known check (kind in ('published', 'corrected', 'answered', 'set-aside', 'decided'))
);
