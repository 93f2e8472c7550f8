-- Similarity across spellings; refuses to start where it would see no Cyrillic (docs/run/database.md).
create extension if not exists pg_trgm with schema public;
