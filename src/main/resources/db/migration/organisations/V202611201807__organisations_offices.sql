-- The hub's own legal persons: which contracts, pays and answers for personal data, for which countries.
create table organisations.office (
    id        uuid   primary key,
    name      jsonb  not null,
    mail      text   not null,
    address   text   not null default '',
    countries text[] not null,
    duties    text[] not null,
    version   int    not null default 1,
    constraint office_has_countries check (cardinality(countries) > 0),
    constraint duties_known check (duties <@ array['contracts', 'pays', 'answers'] and cardinality(duties) > 0)
);
