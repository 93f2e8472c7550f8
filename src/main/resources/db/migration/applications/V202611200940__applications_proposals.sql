create schema applications;

-- Numbers of references; a number that was drawn and not used stays a gap.
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
create index application_by_applicant on applications.application (applicant);

-- What is written for one round: a concept note, a full application.
create table applications.proposal (
    id            uuid        primary key,
    application   uuid        not null references applications.application,
    round         uuid        not null references calls.round,
    stage         text        not null default 'draft',
    form          uuid        not null references forms.definition,
    created_at    timestamptz not null,
    invited_by    uuid        references identity.person,
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
        (stage <> 'withdrawn' or withdrawn_by is not null and withdrawn_at is not null),
    constraint draft_is_not_submitted check
        (stage <> 'draft' or submitted_at is null and canonical is null and withdrawn_at is null)
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

-- Two people changed one answer: the later one's text waits here until they have chosen.
create table applications.rival (
    proposal   uuid        not null references applications.proposal,
    question   text        not null,
    person     uuid        not null references identity.person,
    value      jsonb       not null,
    written_at timestamptz not null,
    primary key (proposal, question, person)
);

-- A submission that was withdrawn and opened again before the deadline: its acknowledgement can still be checked.
create table applications.earlier_submission (
    proposal      uuid        not null references applications.proposal,
    submitted_by  uuid        not null references identity.person,
    submitted_at  timestamptz not null,
    canonical     bytea       not null,
    sha256        text        not null,
    audit_head    text        not null,
    withdrawn_by  uuid        not null references identity.person,
    withdrawn_at  timestamptz not null,
    withdrawn_why text        not null,
    primary key (proposal, submitted_at)
);

-- As what a person acts for an applicant at an instant; null for a stranger. Who is both, submits.
create function applications.capacity(person uuid, applicant uuid, at timestamptz) returns text
    language sql stable as $$
    select representation.capacity
      from organisations.representation
     where representation.organisation = capacity.applicant
       and representation.person = capacity.person
       and representation.from_at <= capacity.at
       and (representation.until_at is null or capacity.at < representation.until_at)
     order by representation.capacity desc
     limit 1
$$;
