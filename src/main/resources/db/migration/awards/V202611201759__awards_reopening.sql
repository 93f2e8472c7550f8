-- A complaint that was upheld opens one application again; what was found and given before stays as it was.
create table awards.reopening (
    id         uuid        primary key,
    complaint  uuid        not null unique references awards.complaint,
    kind       text        not null,
    reason     text        not null,
    stage      text        not null default 'open',
    opened_by  uuid        not null references identity.person,
    opened_at  timestamptz not null,
    ended_at   timestamptz,
    constraint kind_known check (kind in ('check', 'assessment')),
    constraint stage_known check (stage in ('open', 'decided')),
    constraint decided_says_when check ((stage = 'decided') = (ended_at is not null))
);

-- The checklist once more, by somebody who did not check before.
create table awards.second_check (
    reopening  uuid        not null references awards.reopening,
    item       text        not null,
    outcome    text        not null,
    reason     text        not null default '',
    note       text        not null default '',
    checked_by uuid        not null references identity.person,
    checked_at timestamptz not null,
    primary key (reopening, item),
    constraint outcome_known check (outcome in ('met', 'not-met', 'not-applicable')),
    constraint not_met_says_why check (outcome <> 'not-met' or reason <> '')
);

-- Without a foreign key: by the complaint and its letter it would lead back here, and tables that point in a circle
-- cannot be loaded one after the other. Both rows are written in one transaction.
alter table awards.supplement
    add column reopening uuid unique,
    add constraint complaint_says_which check ((ground = 'complaint') = (reopening is not null));
