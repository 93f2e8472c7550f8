create schema awards;

create table awards.decision (
    id         uuid        primary key,
    round      uuid        not null unique references calls.round,
    stage      text        not null default 'draft',
    met_on     date,
    minutes    text        not null default '',
    version    int         not null default 1,
    created_by uuid        not null references identity.person,
    created_at timestamptz not null,
    changed_by uuid        not null references identity.person,
    changed_at timestamptz not null,
    decided_by uuid        references identity.person,
    decided_at timestamptz,
    constraint stage_known check (stage in ('draft', 'decided')),
    constraint decided_says_by_whom_and_when check
        (stage <> 'decided' or decided_by is not null and decided_at is not null and met_on is not null)
);

create table awards.decision_member (
    decision uuid   not null references awards.decision,
    person   uuid   not null references identity.person,
    part     text   not null default 'present',
    primary key (decision, person),
    constraint part_known check (part in ('present', 'absent'))
);

-- A member who did not decide on one proposal, and why; with a declared conflict there is no choice.
create table awards.abstention (
    decision uuid not null references awards.decision,
    person   uuid not null references identity.person,
    proposal uuid not null references applications.proposal,
    reason   text not null,
    conflict boolean not null default false,
    primary key (decision, person, proposal)
);

-- Open only in a draft; an award without an amount, too.
create table awards.decision_line (
    decision uuid          not null references awards.decision,
    proposal uuid          not null references applications.proposal,
    outcome  text          not null,
    amount   numeric(16,2),
    reason   text          not null default '',
    primary key (decision, proposal),
    constraint outcome_known check (outcome in ('open', 'invite', 'award', 'reject')),
    constraint amount_only_of_awards check (amount is null or outcome = 'award')
);

-- What was sent stays word for word; until when one may complain is the first instant that is too late.
create table awards.letter (
    id        uuid        primary key,
    decision  uuid        not null references awards.decision,
    proposal  uuid        not null references applications.proposal,
    outcome   text        not null,
    language  text        not null,
    subject   text        not null,
    content   jsonb       not null,
    complaint_until timestamptz not null,
    sent_by   uuid        not null references identity.person,
    sent_at   timestamptz not null,
    constraint letter_once_per_decision unique (decision, proposal)
);

create table awards.complaint (
    id          uuid        primary key,
    letter      uuid        not null unique references awards.letter,
    text        text        not null,
    written_by  uuid        not null references identity.person,
    written_at  timestamptz not null,
    stage       text        not null default 'received',
    outcome     text,
    answer      text,
    answered_by uuid        references identity.person,
    answered_at timestamptz,
    constraint stage_known check (stage in ('received', 'answered')),
    constraint answered_says_by_whom_and_when check
        (stage <> 'answered' or outcome in ('upheld', 'rejected') and answer is not null
                                and answered_by is not null and answered_at is not null)
);
