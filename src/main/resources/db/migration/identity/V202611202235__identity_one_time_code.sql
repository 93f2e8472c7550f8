-- Codes that confirm one act, as hashes; gone when they are used, replaced or run out. The person is no foreign key: a row
-- of ten minutes must not keep an account from being erased.
create table identity.one_time_code (
    id         uuid        primary key,
    person     uuid        not null,
    purpose    text        not null,
    token_hash text        not null unique,
    code_hash  text        not null,
    expires_at timestamptz not null,
    wrong      int         not null default 0
);
create index one_time_code_by_person on identity.one_time_code (person);
