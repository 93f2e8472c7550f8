-- Two administrators change a programme at once: the later one is told.
alter table calls.programme add column version int not null default 1;
