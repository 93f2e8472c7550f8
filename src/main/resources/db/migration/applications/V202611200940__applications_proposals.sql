create schema applications;

create sequence applications.reference;

-- An organisation's participation in a call, over both rounds, under one reference.
create table applications.application (
    id         uuid        primary key,
    call       uuid        not null references calls.call,
    applicant  uuid        not null references organisations.organisation,
    reference  text        unique,
    language   text        not null,
    created_by uuid        not null references identity.person,
    created_at timestamptz not null,
    constraint application_once_per_call unique (call, applicant)
);

-- What is written for one round: a concept note, a full application.
create table applications.proposal (
    id            uuid        primary key,
    application   uuid        not null references applications.application,
    round         uuid        not null references calls.round,
    stage         text        not null default 'draft',
    form          uuid        not null references forms.definition,
    created_at    timestamptz not null,
    invited_at    timestamptz,
    submitted_by  uuid        references identity.person,
    submitted_at  timestamptz,
    canonical     bytea,
    sha256        text,
    audit_head    text,
    withdrawn_by  uuid        references identity.person,
    withdrawn_at  timestamptz,
    withdrawn_why text,
    constraint stage_known check (stage in ('draft', 'submitted', 'withdrawn')),
    constraint proposal_once_per_round unique (application, round),
    constraint submitted_says_by_whom_and_when check
        (stage <> 'submitted' or submitted_by is not null and submitted_at is not null
                                 and canonical is not null and sha256 is not null),
    constraint withdrawn_says_by_whom_and_when check
        (stage <> 'withdrawn' or withdrawn_by is not null and withdrawn_at is not null)
);
create index proposal_by_round on applications.proposal (round, stage);

-- One answer with the version its writer saw, so that two people at once lose nothing.
create table applications.answer (
    proposal   uuid        not null references applications.proposal,
    question   text        not null,
    value      jsonb       not null,
    version    int         not null default 1,
    changed_by uuid        not null references identity.person,
    changed_at timestamptz not null,
    primary key (proposal, question)
);
