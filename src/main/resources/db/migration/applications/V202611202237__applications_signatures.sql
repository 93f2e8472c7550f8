-- Signatures by one-time code, each over the answers as they then were: the last one of a proposal counts, as long as the
-- answers still have its hash.
create table applications.signature (
    id        uuid        primary key,
    proposal  uuid        not null references applications.proposal,
    person    uuid        not null references identity.person,
    signed_at timestamptz not null,
    sha256    text        not null,
    constraint sha256_in_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$')
);
create index signature_by_proposal on applications.signature (proposal);
create index signature_by_person on applications.signature (person);
