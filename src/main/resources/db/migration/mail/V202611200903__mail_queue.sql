create schema mail;

create table mail.message (
    id         uuid        primary key,
    recipient  text        not null,
    language   text        not null,
    template   text        not null,
    subject    text        not null,
    body       text        not null,
    queued_at  timestamptz not null,
    stage      text        not null default 'queued',
    attempts   int         not null default 0,
    sent_at    timestamptz,
    failure    text,
    constraint message_stage check (stage in ('queued', 'sent', 'failed', 'outbox')),
    constraint sent_says_when check ((stage = 'sent') = (sent_at is not null))
);
create index message_by_time on mail.message (queued_at desc);
