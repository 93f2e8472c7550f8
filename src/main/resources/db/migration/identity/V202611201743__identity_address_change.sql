-- A person's move to another mail address: confirmed at the new one, and for a week undone from the old one. Only the
-- hashes of both links are kept.
create table identity.address_change (
    id         uuid        primary key,
    person     uuid        not null references identity.person,
    old_email  text        not null,
    new_email  text        not null,
    link_hash  text        not null unique,
    undo_hash  text        unique,
    asked_at   timestamptz not null,
    changed_at timestamptz,
    undone_at  timestamptz,
    constraint addresses_in_lower_case check (old_email = lower(old_email) and new_email = lower(new_email)),
    constraint undone_by_its_link check ((changed_at is null) = (undo_hash is null))
);
create index address_change_by_person on identity.address_change (person);
