-- An application that is opened again after a complaint is assessed anew by others. These assessments stand beside the
-- first ones and do not change the ranking of the round.
alter table evaluation.assessment
    add column reopening uuid,
    add column due_at    timestamptz,
    add constraint second_assessment_has_its_day check (reopening is null or due_at is not null);
