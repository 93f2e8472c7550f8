create schema administration;

-- What the hub says of itself and offers; one row at most, none while nobody has set it up. Null: not chosen yet.
create table administration.hub (
    single    boolean primary key default true,
    name      jsonb,
    mail      text    not null default '',
    contact   jsonb   not null default '{}',
    languages text[],
    usual     text,
    zone      text,
    version   int     not null default 1,
    constraint one_hub check (single),
    constraint usual_is_offered check (languages is null or usual = any (languages)),
    constraint languages_with_zone check ((languages is null) = (zone is null))
);
