create schema backups;

-- What came of each backup. The archives lie in a folder; this remembers them when they are gone.
create table backups.backup (
    id           uuid        primary key,
    file         text        not null,
    made_by      text        not null,
    begun_at     timestamptz not null,
    stage        text        not null,
    finished_at  timestamptz,
    bytes        bigint,
    row_count    bigint,
    sha256       text,
    failure      text,
    number       text,
    audit_broken text        not null default '',
    removed_at   timestamptz,
    constraint made_by_known check (made_by in ('hub', 'person', 'command')),
    constraint stage_known check (stage in ('running', 'done', 'failed')),
    constraint finished_says_when check ((stage = 'running') = (finished_at is null)),
    constraint done_says_what check (stage <> 'done' or bytes is not null and row_count is not null and sha256 is not null),
    constraint failed_says_why check ((stage = 'failed') = (failure is not null))
);
create index backup_by_time on backups.backup (begun_at desc);

-- Two clicks, two instances: one backup at a time.
create unique index one_backup_at_a_time on backups.backup (stage) where stage = 'running';
