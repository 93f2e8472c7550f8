-- Grant lines: parts of a call's envelope, each with a subject of its own. A call without any has one purse.
create table calls.lot (
    call      uuid          not null references calls.call,
    code      text          not null,
    name      jsonb         not null default '{}',
    summary   jsonb         not null default '{}',
    envelope  numeric(16,2) not null,
    grant_max numeric(16,2),
    primary key (call, code),
    constraint code_is_a_letter check (code ~ '^[A-Z]$'),
    constraint lot_has_money check (envelope > 0),
    constraint grant_fits_into_lot check (grant_max is null or grant_max > 0 and grant_max <= envelope)
);
