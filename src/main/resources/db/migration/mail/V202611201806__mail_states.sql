-- What the server said for good, and what came back later, are told apart from giving up.
alter table mail.message drop constraint message_stage;
alter table mail.message add constraint message_stage
    check (stage in ('queued', 'sent', 'refused', 'bounced', 'failed', 'outbox'));
alter table mail.message drop constraint sent_says_when;
alter table mail.message add constraint sent_says_when check ((stage in ('sent', 'bounced')) = (sent_at is not null));

-- failure: the kind, a word of ours; answer: what the server said in its own words.
alter table mail.message add column answer text;
alter table mail.message add column tried_at timestamptz;
alter table mail.message add column bounced_at timestamptz;
alter table mail.message add constraint bounced_says_when check ((stage = 'bounced') = (bounced_at is not null));
create index message_by_stage on mail.message (stage, queued_at desc);

-- Until now the kind was the name of a class.
update mail.message set failure = case stage when 'failed' then 'address' else 'no-answer' end where failure is not null;
