create schema forms;

-- A version of a form, grid or checklist as it was read from its file; never changed once a call uses it.
create table forms.definition (
    id       uuid        primary key,
    kind     text        not null,
    name     text        not null,
    version  int         not null,
    title    jsonb       not null,
    content  jsonb       not null,
    sha256   text        not null,
    added_at timestamptz not null,
    added_by uuid,
    constraint kind_known check (kind in ('form', 'grid', 'checklist')),
    constraint definition_once_per_version unique (kind, name, version)
);
