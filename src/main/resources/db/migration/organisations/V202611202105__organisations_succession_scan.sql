-- The scanned paper of a change of representative, for the officer who checks it. Kept for a year after its end.
alter table organisations.succession add column scan uuid references files.file on delete set null;
create index succession_by_scan on organisations.succession (scan) where scan is not null;
