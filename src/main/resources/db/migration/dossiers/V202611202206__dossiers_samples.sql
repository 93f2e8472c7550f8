-- A sample an auditor drew: with everything that is needed to draw it again and to see whether what it was drawn from
-- has changed since (docs/rules/sampling.md).
create table dossiers.sample (
    id         uuid          primary key,
    scope      text          not null,
    scope_id   uuid          not null,
    drawn_from text          not null,
    method     text          not null,
    size       int           not null,
    seed       text          not null,
    items      int           not null,
    unknown    int           not null,
    currency   text,
    total      numeric(18,2),
    sha256     text          not null,
    drawn_by   uuid          not null references identity.person,
    drawn_at   timestamptz   not null,
    constraint sample_scope_known check (scope in ('call', 'programme')),
    constraint drawn_from_known check (drawn_from in ('applications', 'awards')),
    constraint method_known check (method in ('amount', 'random')),
    constraint sample_of_some check (size > 0)
);
create index sample_by_drawer on dossiers.sample (drawn_by);

-- The whole population, as it was: what was chosen says why and in which order.
create table dossiers.sample_item (
    sample      uuid          not null references dossiers.sample,
    number      int           not null,
    application uuid          not null references applications.application,
    reference   text          not null,
    applicant   jsonb         not null,
    amount      numeric(16,2),
    ticket      text          not null,
    place       int,
    ground      text,
    primary key (sample, number),
    constraint chosen_says_why check ((place is null) = (ground is null)),
    constraint ground_known check (ground in ('certain', 'interval', 'ticket'))
);

-- Whether a person audits a call or a programme at an instant.
create function dossiers.audits(person uuid, scope text, scope_id uuid, at timestamptz) returns boolean
    language sql stable as $$
    select case audits.scope
           when 'call' then calls.works_on(audits.person, array['auditor'], audits.scope_id, audits.at)
           else exists (
                select 1
                  from identity.role
                 where role.person = audits.person
                   and role.role = 'auditor'
                   and role.from_at <= audits.at
                   and (role.until_at is null or audits.at < role.until_at)
                   and (role.scope = 'hub'
                        or role.scope = 'programme' and role.scope_id = audits.scope_id::text))
            end
$$;

-- Two clicks draw once: the same seed from the same population is the same sample.
create unique index sample_drawn_once
    on dossiers.sample (drawn_by, scope, scope_id, drawn_from, method, size, seed, sha256);
