create schema organisations;

create table organisations.organisation (
    id                  uuid        primary key,
    name                jsonb       not null,
    acronym             text        not null default '',
    kind                text        not null,
    country             text        not null,
    place               text        not null default '',
    registration_number text        not null default '',
    founded             int,
    invented            boolean     not null default false,
    created_by          uuid        references identity.person,
    created_at          timestamptz not null,
    constraint country_is_a_code check (country ~ '^[A-Z]{2}$')
);

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
    withdrawn_at timestamptz
);
