-- The code with which a hub without an administrator gets its first one: one row at most, only its hash is kept.
create table identity.first_code (
    single     boolean     primary key default true,
    code_hash  text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint one_code check (single),
    constraint code_expires_after_it_was_made check (made_at < expires_at)
);
