create schema dossiers;

-- A dossier (or those of a sample) to take along as one ZIP: asked for by a person, made by a job, there for some days.
create table dossiers.archive (
    id         uuid        primary key,
    kind       text        not null,
    thing      uuid        not null,
    name       text        not null,
    language   text        not null,
    asked_by   uuid        not null references identity.person,
    asked_at   timestamptz not null,
    job        uuid        not null,
    made_at    timestamptz,
    expires_at timestamptz,
    file       uuid        references files.file,
    papers     int,
    constraint archive_kind_known check (kind in ('call', 'application', 'sample')),
    constraint made_says_until_when check ((made_at is null) = (expires_at is null))
);
create index archive_by_thing on dossiers.archive (kind, thing, asked_by);
create index archive_by_asker on dossiers.archive (asked_by);

-- Two clicks ask once.
create unique index archive_asked_once on dossiers.archive (kind, thing, asked_by) where made_at is null;

-- What a step of the job has put together, until all of them are bound into one.
create table dossiers.part (
    archive uuid not null references dossiers.archive,
    step    int  not null,
    file    uuid not null references files.file,
    primary key (archive, step)
);
