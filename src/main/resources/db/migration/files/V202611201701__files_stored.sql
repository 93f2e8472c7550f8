create schema files;

-- A file that was taken: its bytes lie in the store under its id and never change. What refers to it lies in the rooms
-- that hold it; a file nothing refers to is removed after a day.
create table files.file (
    id       uuid        primary key,
    name     text        not null,
    type     text        not null,
    size     bigint      not null,
    sha256   text        not null,
    looked   boolean     not null,
    taken_at timestamptz not null,
    constraint file_is_not_empty check (size > 0),
    constraint sha256_in_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$')
);
create index file_by_age on files.file (taken_at);
