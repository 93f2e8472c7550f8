create schema audit;

-- What was done. Written in the acting transaction, never changed.
create table audit.entry (
    id           bigint      generated always as identity primary key,
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
    content_hash text        not null,
    constraint hub_acts_without_an_id check ((by_kind = 'hub') = (by_id is null))
);
create index entry_by_dossier on audit.entry (dossier_kind, dossier_id, id);

-- Free text lies beside the chain, which holds its salted hash: erased (both columns null), the chain still holds.
create table audit.why (
    entry bigint primary key references audit.entry,
    salt  text,
    text  text,
    constraint erased_whole check ((salt is null) = (text is null))
);

-- Committed entries that wait to be linked, a moment long: linking inside the acting transaction would make every
-- submission of the hub wait for the disk of the one before (docs/decisions/0003-audit-chain.md).
create table audit.unlinked (
    entry bigint primary key
);

-- The chain: link n holds the hash of link n - 1 and of its entry.
create table audit.link (
    number bigint primary key,
    entry  bigint not null unique references audit.entry,
    hash   text   not null
);

-- One row: whoever links holds it.
create table audit.head (
    only_one boolean primary key default true,
    number   bigint  not null,
    hash     text    not null,
    constraint one_head check (only_one)
);
insert into audit.head (number, hash) values (0, repeat('0', 64));

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what the audit holds is never changed';
end $$;
create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
create trigger link_is_append_only before update or delete or truncate on audit.link
    for each statement execute function audit.refuse_change();
