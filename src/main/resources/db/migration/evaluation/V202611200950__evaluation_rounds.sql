create schema evaluation;

-- The list made at the closing minute, with times and hashes.
create table evaluation.opening (
    round      uuid        primary key references calls.round,
    opened_by  uuid        not null references identity.person,
    opened_at  timestamptz not null,
    proposals  int         not null,
    sha256     text        not null
);

-- One item of the checklist for one proposal.
create table evaluation.check_outcome (
    proposal    uuid        not null references applications.proposal,
    item        text        not null,
    outcome     text        not null,
    reason      text        not null default '',
    note        text        not null default '',
    version     int         not null default 1,
    checked_by  uuid        not null references identity.person,
    checked_at  timestamptz not null,
    primary key (proposal, item),
    constraint outcome_known check (outcome in ('met', 'not-met', 'not-applicable')),
    constraint not_met_says_why check (outcome <> 'not-met' or reason <> '')
);

create table evaluation.check_conclusion (
    proposal     uuid        primary key references applications.proposal,
    eligible     boolean     not null,
    concluded_by uuid        not null references identity.person,
    concluded_at timestamptz not null
);

create table evaluation.assessor (
    call        uuid        not null references calls.call,
    person      uuid        not null references identity.person,
    invited_by  uuid        not null references identity.person,
    invited_at  timestamptz not null,
    impartial_at timestamptz,
    removed_at  timestamptz,
    primary key (call, person)
);

-- Declared by name of the applicant, before any text is shown. A conflict bars everywhere.
create table evaluation.declaration (
    application uuid        not null references applications.application,
    person      uuid        not null references identity.person,
    conflict    boolean     not null,
    note        text        not null default '',
    declared_at timestamptz not null,
    primary key (application, person)
);

create table evaluation.assessment (
    id           uuid        primary key,
    proposal     uuid        not null references applications.proposal,
    assessor     uuid        not null references identity.person,
    stage        text        not null default 'assigned',
    comment      text        not null default '',
    version      int         not null default 1,
    assigned_by  uuid        not null references identity.person,
    assigned_at  timestamptz not null,
    submitted_at timestamptz,
    constraint stage_known check (stage in ('assigned', 'submitted', 'returned', 'cancelled')),
    constraint assessment_once_per_assessor unique (proposal, assessor),
    constraint submitted_says_when check (stage <> 'submitted' or submitted_at is not null)
);

-- Points for one criterion, with the reason; null points with not_applicable leave the mean.
create table evaluation.score (
    assessment     uuid         not null references evaluation.assessment,
    criterion      text         not null,
    points         numeric(6,2),
    not_applicable boolean      not null default false,
    reason         text         not null default '',
    primary key (assessment, criterion),
    constraint points_or_not_applicable check (points is null or not not_applicable)
);
