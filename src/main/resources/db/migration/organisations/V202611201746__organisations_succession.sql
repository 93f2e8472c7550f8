-- The way back when the mailbox left with the old president: asked with a paper, checked by an officer, open to an
-- objection for some days, then done.
create table organisations.succession (
    id           uuid        primary key,
    organisation uuid        not null references organisations.organisation,
    asked_by     uuid        not null references identity.person,
    asked_at     timestamptz not null,
    reason       text        not null,
    paper        text        not null,
    step         text        not null default 'asked',
    checked_by   uuid        references identity.person,
    checked_at   timestamptz,
    finding      text        not null default '',
    waits_until  timestamptz,
    objected_by  uuid        references identity.person,
    objected_at  timestamptz,
    objection    text        not null default '',
    settled_by   uuid        references identity.person,
    settled_at   timestamptz,
    settlement   text        not null default '',
    ended_at     timestamptz,
    constraint step_known check (step in
        ('asked', 'refused', 'waiting', 'objected', 'stopped', 'done', 'withdrawn')),
    constraint checked_by_whom_and_when check ((checked_by is null) = (checked_at is null)),
    constraint waiting_says_until_when check (step not in ('waiting', 'objected') or waits_until is not null),
    constraint objected_by_whom_and_when check ((objected_by is null) = (objected_at is null)),
    constraint settled_by_somebody_else check (settled_by is null or settled_by <> checked_by),
    constraint ended_says_when check ((step in ('asked', 'waiting', 'objected')) = (ended_at is null))
);
create unique index succession_open_once on organisations.succession (organisation)
    where step in ('asked', 'waiting', 'objected');
create index succession_by_asker on organisations.succession (asked_by);
