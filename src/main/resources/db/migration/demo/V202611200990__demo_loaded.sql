create schema demo;

-- Written in the transaction that loads the demonstration: it is there whole or not at all.
create table demo.loaded (
    only_one  boolean     primary key default true check (only_one),
    loaded_at timestamptz not null
);
