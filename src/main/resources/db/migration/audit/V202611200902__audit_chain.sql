create schema audit;

-- Append-only: each entry carries the hash of the one before it.
create table audit.entry (
    number       bigint      primary key,
    at           timestamptz not null,
    act          text        not null,
    by_kind      text        not null,
    by_id        uuid,
    subject_kind text        not null,
    subject_id   uuid        not null,
    dossier_kind text        not null,
    dossier_id   uuid        not null,
    facts        jsonb       not null,
    why_hash     text,
    previous     text        not null,
    hash         text        not null
);
create index entry_by_dossier on audit.entry (dossier_kind, dossier_id, number);
create index entry_by_subject on audit.entry (subject_kind, subject_id, number);

-- Free text lies beside the chain, which holds its salted hash: it can be erased and the chain still holds.
create table audit.why (
    entry bigint primary key references audit.entry,
    salt  text   not null,
    text  text
);

-- One row: whoever appends holds it until the end of the transaction.
create table audit.head (
    only_one boolean primary key default true check (only_one),
    number   bigint not null,
    hash     text   not null
);
insert into audit.head (number, hash) values (0, repeat('0', 64));

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed';
end $$;
create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
