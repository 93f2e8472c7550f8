-- A conflict declared by mistake and lifted by the desk: what was declared stays in the register, beside who lifted it
-- and why. The declaration itself is then open again, for the assessor to make.
create table evaluation.lifted_conflict (
    id          uuid        primary key,
    application uuid        not null references applications.application,
    person      uuid        not null references identity.person,
    note        text        not null,
    declared_at timestamptz not null,
    why         text        not null,
    lifted_by   uuid        not null references identity.person,
    lifted_at   timestamptz not null,
    constraint lifted_says_why check (why <> ''),
    constraint lifted_by_somebody_else check (lifted_by <> person)
);
create index lifted_conflict_by_application on evaluation.lifted_conflict (application);
create index lifted_conflict_by_person on evaluation.lifted_conflict (person);
