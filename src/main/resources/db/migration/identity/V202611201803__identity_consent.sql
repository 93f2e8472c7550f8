-- What a person agreed to, in the words they read. A new wording is a new row; withdrawn is not erased.
create table identity.consent (
    id           uuid        primary key,
    person       uuid        not null references identity.person,
    what         text        not null,
    version      int         not null,
    language     text        not null,
    wording      text        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz
);
create index consent_by_person on identity.consent (person);

-- Whoever registered before this ledger read the first wording; which words these were is not known any more.
insert into identity.consent (id, person, what, version, language, wording, given_at)
select gen_random_uuid(), id, 'privacy', 1, language, '', agreed_at from identity.person where agreed_at is not null;

-- A closed account: nobody signs in with it. Until the name's time is over it stays beside acts with public money.
create table identity.erasure (
    person     uuid        primary key references identity.person,
    asked_at   timestamptz not null,
    name_until timestamptz not null,
    name_gone  timestamptz
);
create index erasure_due on identity.erasure (name_until) where name_gone is null;

-- Who of the staff opened a person's page, once a day.
create table identity.opening (
    person uuid not null references identity.person,
    by     uuid not null references identity.person,
    day    date not null,
    primary key (person, by, day)
);
