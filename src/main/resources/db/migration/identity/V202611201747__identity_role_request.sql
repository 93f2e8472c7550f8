-- A role one administrator wants to give, or an administrator one wants to end, where the hub demands four eyes.
create table identity.role_request (
    id          uuid        primary key,
    person      uuid        not null references identity.person,
    role        text        not null,
    scope       text        not null,
    scope_id    text        not null,
    until_at    timestamptz,
    ends        uuid        references identity.role,
    asked_by    uuid        not null references identity.person,
    asked_at    timestamptz not null,
    answer      text,
    answered_by uuid        references identity.person,
    answered_at timestamptz,
    constraint answer_known check (answer in ('consented', 'refused')),
    constraint answered_by_whom_and_when check
        ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
    constraint four_eyes check (answer is distinct from 'consented' or answered_by <> asked_by and answered_by <> person)
);
create unique index role_request_open_once on identity.role_request (person, role, scope, scope_id, (ends is null))
    where answer is null;
