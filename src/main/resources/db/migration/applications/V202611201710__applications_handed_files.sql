-- Who holds a file is asked by the file: at each download, and before one is removed as an orphan.
create index answer_with_files on applications.answer using gin (value jsonb_path_ops)
    where jsonb_exists(value, 'files');
