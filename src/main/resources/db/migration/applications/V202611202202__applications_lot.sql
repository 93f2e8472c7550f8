-- Which grant line an application goes to; null where the call has none.
alter table applications.application add column lot text;
alter table applications.application
    add constraint lot_of_the_same_call foreign key (call, lot) references calls.lot (call, code);
