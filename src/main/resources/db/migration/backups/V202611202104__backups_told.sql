-- When administrators were told by mail that backups fail: once a day, however often one is tried.
alter table backups.backup add column told_at timestamptz;
