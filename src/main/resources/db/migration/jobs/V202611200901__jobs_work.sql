create schema jobs;

-- The queue of db-scheduler, as its library defines it.
create table jobs.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on jobs.scheduled_tasks (execution_time);

-- Work a person started and can watch.
create table jobs.job (
    id          uuid        primary key,
    kind        text        not null,
    facts       jsonb       not null default '{}',
    payload     jsonb       not null default '{}',
    dossier_kind text,
    dossier_id  uuid,
    started_by  uuid        not null,
    started_at  timestamptz not null,
    total       int         not null,
    done        int         not null default 0,
    stage       text        not null default 'waiting',
    failure     text,
    finished_at timestamptz,
    constraint job_stage check (stage in ('waiting', 'running', 'finished', 'failed')),
    constraint job_done_within_total check (done between 0 and total),
    constraint finished_says_when check ((stage in ('finished', 'failed')) = (finished_at is not null))
);
