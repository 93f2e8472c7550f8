create schema identity;

create table identity.person (
    id         uuid        primary key,
    email      text        not null,
    name       text        not null,
    language   text        not null,
    created_at timestamptz not null,
    agreed_at  timestamptz,
    constraint email_in_lower_case check (email = lower(email))
);
create unique index person_by_email on identity.person (email);

-- Roles in force at an instant: from <= at < until.
create table identity.role (
    id         uuid        primary key,
    person     uuid        not null references identity.person,
    role       text        not null,
    scope      text        not null default 'hub',
    scope_id   text        not null default '',
    from_at    timestamptz not null,
    until_at   timestamptz,
    given_by   uuid        references identity.person,
    given_at   timestamptz not null,
    constraint role_known check (role in
        ('officer', 'manager', 'finance', 'committee', 'assessor', 'auditor', 'administrator')),
    constraint scope_known check (scope in ('hub', 'programme', 'call', 'country')),
    constraint scope_says_which check ((scope = 'hub') = (scope_id = ''))
);
create index role_by_person on identity.role (person);

-- Sign-in by mail: a link and a six-digit code for one request; only hashes of them and of the secret in the cookie of
-- the browser that may use the code are kept.
create table identity.challenge (
    id            uuid        primary key,
    email         text        not null,
    link_hash     text        not null,
    code_hash     text        not null,
    browser_hash  text        not null,
    back          text        not null default '',
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    wrong         int         not null default 0,
    used_at       timestamptz,
    introduced_at timestamptz
);
create unique index challenge_by_browser on identity.challenge (browser_hash);
create unique index challenge_by_link on identity.challenge (link_hash);

-- Who is signed in, in which browser: only the hash of the cookie is kept. seen_at is exact to the minute.
create table identity.session (
    id          uuid        primary key,
    token_hash  text        not null unique,
    person      uuid        not null references identity.person,
    made_at     timestamptz not null,
    seen_at     timestamptz not null,
    browser     text        not null default ''
);
create index session_by_person on identity.session (person);

-- Counts per key and window for limits of rate; unlogged: losing it after a crash opens nothing.
create unlogged table identity.attempt (
    key        text        not null,
    window_at  timestamptz not null,
    count      int         not null,
    primary key (key, window_at)
);
