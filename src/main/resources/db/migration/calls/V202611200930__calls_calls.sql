create schema calls;

create table calls.programme (
    id         uuid        primary key,
    code       text        not null unique,
    name       jsonb       not null,
    summary    jsonb       not null default '{}',
    currency   text        not null,
    countries  text[]      not null,
    created_at timestamptz not null
);

-- Names of countries and territories and their footnotes: one setting for every visitor.
create table calls.country_name (
    programme uuid  not null references calls.programme,
    code      text  not null,
    name      jsonb not null,
    footnote  jsonb not null default '{}',
    primary key (programme, code)
);

create table calls.call (
    id              uuid          primary key,
    programme       uuid          not null references calls.programme,
    code            text          not null unique,
    slug            text          not null unique,
    stage           text          not null default 'draft',
    title           jsonb         not null,
    summary         jsonb         not null default '{}',
    purpose         jsonb         not null default '{}',
    eligibility     jsonb         not null default '{}',
    costs           jsonb         not null default '{}',
    exclusions      jsonb         not null default '{}',
    procedure       jsonb         not null default '{}',
    currency        text          not null,
    envelope        numeric(16,2),
    grant_min       numeric(16,2),
    grant_max       numeric(16,2),
    months_max      int,
    own_share       numeric(5,2),
    countries       text[]        not null default '{}',
    applicant_kinds text[]        not null default '{}',
    min_age_years   int           not null default 0,
    zone            text          not null default 'Europe/Skopje',
    binding         text          not null default 'en',
    complaint_days  int           not null default 8,
    example         boolean       not null default false,
    past            boolean       not null default false,
    created_by      uuid          references identity.person,
    created_at      timestamptz   not null,
    published_by    uuid          references identity.person,
    published_at    timestamptz,
    decided_by      uuid          references identity.person,
    decided_at      timestamptz,
    withdrawn_by    uuid          references identity.person,
    withdrawn_at    timestamptz,
    withdrawn_why   jsonb         not null default '{}',
    constraint stage_known check (stage in ('draft', 'published', 'decided', 'withdrawn')),
    constraint published_says_when check (stage in ('draft', 'withdrawn') or past or published_at is not null),
    constraint withdrawn_says_by_whom_and_when check
        (stage <> 'withdrawn' or withdrawn_by is not null and withdrawn_at is not null),
    constraint countries_when_published check (stage in ('draft', 'withdrawn') or countries <> '{}'),
    constraint ages_and_days_are_not_negative check (min_age_years >= 0 and complaint_days >= 0),
    constraint grant_limits_in_order check (grant_min is null or grant_max is null or grant_min <= grant_max)
);

-- Texts, rules and rounds of a call are each changed by one person at a time: the later one is told who changed them.
create table calls.part (
    call       uuid        not null references calls.call,
    part       text        not null,
    version    int         not null default 1,
    changed_by uuid        references identity.person,
    changed_at timestamptz not null,
    primary key (call, part),
    constraint part_known check (part in ('texts', 'rules', 'rounds'))
);

-- Round 1: concept notes; round 2: full applications of those invited.
create table calls.round (
    id        uuid        primary key,
    call      uuid        not null references calls.call,
    number    int         not null,
    kind      text        not null,
    form      uuid        references forms.definition,
    grid      uuid        references forms.definition,
    checklist uuid        references forms.definition,
    opens_at  timestamptz,
    closes_at timestamptz,
    results_by timestamptz,
    constraint kind_known check (kind in ('concept-note', 'full-application')),
    constraint round_once_per_number unique (call, number),
    constraint opens_before_it_closes check (opens_at is null or closes_at is null or opens_at < closes_at)
);

-- A correction after publication: numbered, with its note and what changed.
create table calls.corrigendum (
    id      uuid        primary key,
    call    uuid        not null references calls.call,
    number  int         not null,
    note    jsonb       not null,
    changes jsonb       not null,
    made_by uuid        not null references identity.person,
    made_at timestamptz not null,
    constraint corrigendum_once_per_number unique (call, number)
);

-- Whether a person holds one of these roles for a call at an instant.
create function calls.works_on(person uuid, roles text[], call uuid, at timestamptz) returns boolean
    language sql stable as $$
    select exists (
        select 1
          from identity.role
          join calls.call on call.id = works_on.call
         where role.person = works_on.person
           and role.role = any (works_on.roles)
           and role.from_at <= works_on.at
           and (role.until_at is null or works_on.at < role.until_at)
           and (role.scope = 'hub'
                or role.scope = 'programme' and role.scope_id = call.programme::text
                or role.scope = 'call' and role.scope_id = call.id::text
                or role.scope = 'country' and role.scope_id = any (call.countries)))
$$;
