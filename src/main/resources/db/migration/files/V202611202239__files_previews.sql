-- Whether a file has a small picture beside it; a file that nothing can draw is not tried again.
create table files.preview (
    file    uuid        primary key references files.file on delete cascade,
    drawn   boolean     not null,
    made_at timestamptz not null
);
