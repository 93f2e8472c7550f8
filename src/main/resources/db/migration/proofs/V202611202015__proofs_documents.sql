create schema proofs;

-- A document that applicants are asked for: by one call or by every call of a programme, of one country or of all.
create table proofs.required (
    id        uuid        primary key,
    programme uuid        not null references calls.programme,
    call      uuid        references calls.call,
    number    int         not null,
    country   text,
    sort      text        not null,
    name      jsonb       not null default '{}',
    months    int,
    round     int         not null,
    on_file   boolean     not null,
    version   int         not null default 1,
    made_by   uuid        not null references identity.person,
    made_at   timestamptz not null,
    ended_by  uuid        references identity.person,
    ended_at  timestamptz,
    constraint sort_known check (sort in ('register-extract', 'statute', 'annual-account', 'tax-clearance', 'other')),
    constraint other_has_a_name check (sort <> 'other' or name <> '{}'),
    constraint months_make_sense check (months between 1 and 120),
    constraint round_known check (round in (1, 2)),
    constraint country_is_a_code check (country ~ '^[A-Z]{2}$'),
    constraint ended_says_by_whom_and_when check ((ended_by is null) = (ended_at is null))
);
create index required_by_programme on proofs.required (programme);

-- A document of an organisation, kept with it and offered again the next time. What was there when a call closed stays.
create table proofs.document (
    id           uuid        primary key,
    organisation uuid        not null references organisations.organisation,
    sort         text        not null,
    required     uuid        references proofs.required,
    file         uuid        not null references files.file,
    issued_on    date        not null,
    handed_by    uuid        not null references identity.person,
    handed_at    timestamptz not null,
    removed_by   uuid        references identity.person,
    removed_at   timestamptz,
    constraint sort_known check (sort in ('register-extract', 'statute', 'annual-account', 'tax-clearance', 'other')),
    constraint other_says_for_what check ((sort = 'other') = (required is not null)),
    constraint removed_says_by_whom_and_when check ((removed_by is null) = (removed_at is null))
);
create index document_by_organisation on proofs.document (organisation);
create index document_by_file on proofs.document (file);
