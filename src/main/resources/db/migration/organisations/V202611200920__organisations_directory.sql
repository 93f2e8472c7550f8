create schema organisations;

create table organisations.organisation (
    id                  uuid        primary key,
    name                jsonb       not null,
    acronym             text        not null default '',
    kind                text        not null,
    country             text        not null,
    place               jsonb       not null default '{}',
    registration_number text        not null default '',
    founded             int,
    invented            boolean     not null default false,
    created_by          uuid        references identity.person,
    created_at          timestamptz not null,
    constraint country_is_a_code check (country ~ '^[A-Z]{2}$'),
    constraint kind_known check (kind in ('association', 'foundation', 'network', 'informal-group', 'other')),
    constraint founded_is_a_year check (founded between 1800 and 2200)
);
create unique index organisation_by_number on organisations.organisation (country, lower(registration_number))
    where registration_number <> '';

-- Who acts for whom: a legal representative submits, an editor writes.
create table organisations.representation (
    id           uuid        primary key,
    organisation uuid        not null references organisations.organisation,
    person       uuid        not null references identity.person,
    capacity     text        not null,
    from_at      timestamptz not null,
    until_at     timestamptz,
    given_by     uuid        references identity.person,
    constraint capacity_known check (capacity in ('legal-representative', 'editor'))
);
create index representation_by_person on organisations.representation (person);
create index representation_by_organisation on organisations.representation (organisation);

-- A colleague asked by mail to write for the organisation.
create table organisations.invitation (
    id           uuid        primary key,
    organisation uuid        not null references organisations.organisation,
    email        text        not null,
    capacity     text        not null,
    invited_by   uuid        not null references identity.person,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    withdrawn_at timestamptz,
    constraint invited_capacity_known check (capacity in ('legal-representative', 'editor')),
    constraint accepted_or_withdrawn check (accepted_at is null or withdrawn_at is null)
);
create index invitation_by_organisation on organisations.invitation (organisation);
