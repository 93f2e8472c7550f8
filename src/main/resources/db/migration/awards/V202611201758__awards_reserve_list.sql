-- Proposals that wait, in order, for a sum that becomes free; until a day.
alter table awards.decision add column reserve_until date;
alter table awards.decision_line
    drop constraint outcome_known,
    add constraint outcome_known check (outcome in ('open', 'invite', 'award', 'reserve', 'reject')),
    add column reserve_place int,
    add constraint place_only_on_the_reserve_list check (reserve_place is null or outcome = 'reserve' and reserve_place > 0);

-- A decision on one proposal after the decision on its round: the first one stays as it was taken.
create table awards.supplement (
    id         uuid          primary key,
    decision   uuid          not null references awards.decision,
    proposal   uuid          not null references applications.proposal,
    ground     text          not null,
    outcome    text          not null,
    amount     numeric(16,2),
    reason     text          not null,
    met_on     date,
    minutes    text          not null default '',
    decided_by uuid          not null references identity.person,
    decided_at timestamptz   not null,
    constraint ground_known check (ground in ('reserve', 'complaint')),
    constraint outcome_known check (outcome in ('invite', 'award', 'reject')),
    constraint amount_of_each_award check ((outcome = 'award') = (amount is not null))
);
create unique index supplement_once_from_the_reserve_list on awards.supplement (proposal) where ground = 'reserve';

create table awards.supplement_member (
    supplement uuid not null references awards.supplement,
    person     uuid not null references identity.person,
    primary key (supplement, person)
);

-- A supplementary decision has its own letter beside the first one.
alter table awards.letter
    add column supplement uuid unique references awards.supplement,
    drop constraint letter_once_per_decision;
create unique index letter_once_per_decision on awards.letter (decision, proposal) where supplement is null;
