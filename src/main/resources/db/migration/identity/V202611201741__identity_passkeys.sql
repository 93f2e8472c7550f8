-- A key in a person's device that signs them in: the hub holds its public half, so that nothing here opens a door.
create table identity.passkey (
    id              uuid        primary key,
    person          uuid        not null references identity.person,
    credential_id   bytea       not null unique,
    public_key      bytea       not null,
    attestation     bytea       not null,
    signatures      bigint      not null,
    verified        boolean     not null,
    transports      text[]      not null default '{}',
    may_be_copied   boolean     not null,
    copied          boolean     not null,
    name            text        not null,
    made_at         timestamptz not null,
    used_at         timestamptz
);
create index passkey_by_person on identity.passkey (person);

-- What a browser was asked to sign: good for five minutes and once. Without a person somebody signs in.
create table identity.ceremony (
    secret_hash text        primary key,
    challenge   bytea       not null,
    person      uuid        references identity.person,
    expires_at  timestamptz not null
);
