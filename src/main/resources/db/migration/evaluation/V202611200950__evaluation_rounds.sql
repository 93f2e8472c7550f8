create schema evaluation;

-- The record made at the closing minute; before it nobody at the desk sees any content.
create table evaluation.opening (
    round      uuid        primary key references calls.round,
    opened_by  uuid        not null references identity.person,
    opened_at  timestamptz not null,
    proposals  int         not null,
    withdrawn  int         not null,
    sha256     text        not null
);

-- The list as it was when it was opened: names may change later, the record does not. Withdrawn ones have no number.
create table evaluation.opening_line (
    round        uuid        not null references evaluation.opening,
    proposal     uuid        not null references applications.proposal,
    number       int,
    reference    text        not null,
    applicant    jsonb       not null,
    country      text        not null,
    submitted_at timestamptz not null,
    sha256       text        not null,
    withdrawn_at timestamptz,
    primary key (round, proposal),
    constraint opening_number_once unique (round, number),
    constraint numbered_or_withdrawn check ((number is null) = (withdrawn_at is not null))
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

-- Who is asked to assess a call; has declared impartiality for the whole of it once impartial_at is set.
create table evaluation.assessor (
    call         uuid        not null references calls.call,
    person       uuid        not null references identity.person,
    invited_by   uuid        not null references identity.person,
    invited_at   timestamptz not null,
    impartial_at timestamptz,
    removed_at   timestamptz,
    primary key (call, person)
);
create index assessor_by_person on evaluation.assessor (person);

-- Declared by name of the applicant, before any text is shown. A conflict bars everywhere.
create table evaluation.declaration (
    application uuid        not null references applications.application,
    person      uuid        not null references identity.person,
    conflict    boolean     not null,
    note        text        not null default '',
    declared_at timestamptz not null,
    primary key (application, person)
);

-- How many assessments each proposal of a round gets, and until when.
create table evaluation.assignment (
    round        uuid        primary key references calls.round,
    wanted       int         not null,
    due_at       timestamptz not null,
    confirmed_by uuid        not null references identity.person,
    confirmed_at timestamptz not null,
    constraint wanted_some check (wanted between 1 and 9)
);

create table evaluation.assessment (
    id            uuid        primary key,
    proposal      uuid        not null references applications.proposal,
    assessor      uuid        not null references identity.person,
    stage         text        not null default 'assigned',
    comment       text        not null default '',
    version       int         not null default 1,
    assigned_by   uuid        not null references identity.person,
    assigned_at   timestamptz not null,
    saved_at      timestamptz,
    submitted_at  timestamptz,
    returned_by   uuid        references identity.person,
    returned_at   timestamptz,
    returned_why  text        not null default '',
    cancelled_at  timestamptz,
    cancelled_for text        not null default '',
    constraint stage_known check (stage in ('assigned', 'submitted', 'returned', 'cancelled')),
    constraint assessment_once_per_assessor unique (proposal, assessor),
    constraint submitted_says_when check (stage <> 'submitted' or submitted_at is not null),
    constraint returned_says_why check (stage <> 'returned' or returned_at is not null and returned_why <> ''),
    constraint cancelled_says_when_and_for_what check (stage <> 'cancelled' or
        cancelled_at is not null and cancelled_for in ('conflict', 'taken-off', 'assessor-removed'))
);
create index assessment_by_assessor on evaluation.assessment (assessor);

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

-- Whether an assessor may not see anything of an application: a conflict bars everywhere.
create function evaluation.is_barred(person uuid, application uuid) returns boolean
    language sql stable as $$
    select exists (
        select 1
          from evaluation.declaration
         where declaration.person = is_barred.person
           and declaration.application = is_barred.application
           and declaration.conflict)
$$;

-- Whether an assessor may see what an applicant wrote: declared no conflict with it, impartial, not removed.
create function evaluation.may_assess(person uuid, application uuid) returns boolean
    language sql stable as $$
    select exists (
        select 1
          from applications.application
          join evaluation.assessor on assessor.call = application.call
          join evaluation.declaration on declaration.application = application.id
                                     and declaration.person = assessor.person
         where application.id = may_assess.application
           and assessor.person = may_assess.person
           and assessor.impartial_at is not null
           and assessor.removed_at is null
           and not declaration.conflict)
$$;
