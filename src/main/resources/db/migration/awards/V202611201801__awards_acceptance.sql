-- How many days an organisation has to accept its award, from the day of its letter.
alter table awards.decision
    add column acceptance_days int not null default 14,
    add constraint acceptance_days_within_reason check (acceptance_days between 1 and 90);

-- An award is asked to be accepted with its letter; until when is the first instant that is too late.
create table awards.acceptance (
    award       uuid        primary key references awards.award,
    letter      uuid        not null unique references awards.letter,
    stage       text        not null default 'waiting',
    until       timestamptz not null,
    asked_at    timestamptz not null,
    reminded_at timestamptz,
    answered_by uuid        references identity.person,
    answered_at timestamptz,
    reason      text        not null default '',
    constraint stage_known check (stage in ('waiting', 'accepted', 'declined', 'expired')),
    constraint answered_says_by_whom_and_when check
        (stage not in ('accepted', 'declined') or answered_by is not null and answered_at is not null),
    constraint expired_says_when check (stage <> 'expired' or answered_at is not null and answered_by is null)
);
create index acceptance_waiting on awards.acceptance (until) where stage = 'waiting';
