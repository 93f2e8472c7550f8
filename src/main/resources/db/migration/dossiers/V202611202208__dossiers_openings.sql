-- Who opened what: a line for each person, thing and hour. Written with every page of the road that staff opens, so
-- there is nothing in it that has to be looked up twice, and nothing that changes.
create table dossiers.opening (
    person      uuid        not null references identity.person,
    what        text        not null,
    thing       uuid        not null,
    hour        timestamptz not null,
    call        uuid        not null,
    application uuid,
    primary key (person, what, thing, hour)
);
create index opening_by_hour on dossiers.opening (hour desc);
create index opening_by_call on dossiers.opening (call, hour desc);
create index opening_by_application on dossiers.opening (application, hour desc) where application is not null;
