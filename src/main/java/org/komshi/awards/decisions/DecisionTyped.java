package org.komshi.awards.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.awards.Abstention;
import org.komshi.awards.Attendance;
import org.komshi.awards.CannotDecide;
import org.komshi.awards.CannotSettle;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.Outcome;
import org.komshi.awards.Verdict;
import org.komshi.evaluation.Ranking;
import org.komshi.forms.TypedNumber;
import org.komshi.forms.TypedText;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;

/**
 * A decision as it came from the page, field by field. What cannot be read is told and stays in its field.
 *
 * @param fields as the page names them
 * @param language in which numbers were typed
 */
record DecisionTyped(Map<String, String> fields, Language language) {
    private static final int LONGEST = 10_000;

    /** @param problems of fields that cannot be read; the draft is then not kept */
    record Read(DecisionDraft draft, List<CannotDecide> problems) {}

    Read read(DecisionRound round, Ranking ranking, List<Deciders.Member> members) {
        List<CannotDecide> problems = new ArrayList<>();
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        for (Ranking.Line line : ranking.lines()) {
            verdict(line.entry().proposal(), round, problems)
                    .ifPresent(verdict -> verdicts.put(line.entry().proposal(), verdict));
        }
        var draft = new DecisionDraft(
                metOn(problems),
                text("minutes"),
                members(members),
                abstentions(ranking, members, problems),
                verdicts,
                new DecisionDraft.Terms(days(problems), reserveUntil(problems)));
        return new Read(draft, problems);
    }

    int seen() {
        return field("version").matches("\\d{1,9}") ? Integer.parseInt(field("version")) : 0;
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private String text(String name) {
        String text = TypedText.paragraphs(field(name));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private Optional<LocalDate> metOn(List<CannotDecide> problems) {
        String typed = field("metOn").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            problems.add(new CannotDecide.DateUnreadable(typed));
            return Optional.empty();
        }
    }

    private int days(List<CannotDecide> problems) {
        String typed = field("acceptanceDays").strip();
        int min = DecisionDraft.Terms.FEWEST_DAYS;
        int max = DecisionDraft.Terms.MOST_DAYS;
        int usual = DecisionDraft.Terms.USUAL.acceptanceDays();
        if (typed.isEmpty()) {
            return usual;
        }
        int days = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (days < min || days > max) {
            problems.add(new CannotSettle.DaysUnreadable(typed, min, max));
            return usual;
        }
        return days;
    }

    private Optional<LocalDate> reserveUntil(List<CannotDecide> problems) {
        String typed = field("reserveUntil").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            problems.add(new CannotSettle.ReserveEndUnreadable(typed));
            return Optional.empty();
        }
    }

    /** Its place on the reserve list; a blank field leaves it to the points. */
    private Optional<Integer> place(ProposalId proposal, List<CannotDecide> problems) {
        String typed = field("reserve-" + proposal.value()).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("[1-9]\\d{0,3}")) {
            problems.add(new CannotSettle.PlaceUnreadable(proposal, typed));
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(typed));
    }

    private Optional<Verdict> verdict(ProposalId proposal, DecisionRound round, List<CannotDecide> problems) {
        String id = proposal.value().toString();
        Outcome outcome = switch (field("outcome-" + id)) {
            case "grant" -> round.awardsMoney() ? Outcome.AWARD : Outcome.INVITE;
            case "reserve" -> round.awardsMoney() ? Outcome.RESERVE : Outcome.OPEN;
            case "reject" -> Outcome.REJECT;
            default -> Outcome.OPEN;
        };
        String reason = text("reason-" + id);
        Optional<BigDecimal> amount = outcome == Outcome.AWARD ? amount(proposal, round, problems) : Optional.empty();
        return outcome == Outcome.OPEN && reason.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(
                        outcome,
                        amount,
                        reason,
                        outcome == Outcome.RESERVE ? place(proposal, problems) : Optional.empty()));
    }

    private Optional<BigDecimal> amount(ProposalId proposal, DecisionRound round, List<CannotDecide> problems) {
        String typed = field("amount-" + proposal.value());
        int decimals = round.unit().getDefaultFractionDigits();
        return switch (TypedNumber.read(typed, language, decimals)) {
            case TypedNumber.Nothing _ -> Optional.empty();
            case TypedNumber.Understood(var number)
            when number.stripTrailingZeros().scale() <= decimals && number.precision() - number.scale() <= 12 ->
                Optional.of(number);
            case TypedNumber.Understood _, TypedNumber.NoNumber _, TypedNumber.TwoReadings _ -> {
                problems.add(new CannotDecide.AmountUnreadable(proposal, typed));
                yield Optional.empty();
            }
        };
    }

    private Map<PersonId, Attendance> members(List<Deciders.Member> members) {
        Map<PersonId, Attendance> attendance = new LinkedHashMap<>();
        members.forEach(member -> {
            switch (field("member-" + member.id().value())) {
                case "present" -> attendance.put(member.id(), Attendance.PRESENT);
                case "absent" -> attendance.put(member.id(), Attendance.ABSENT);
                default -> {
                    // not part of this session's committee
                }
            }
        });
        return attendance;
    }

    /** Rows are numbered from 0; a blank row is no abstention, a row half filled in is a problem. */
    private List<Abstention> abstentions(Ranking ranking, List<Deciders.Member> members, List<CannotDecide> problems) {
        List<Abstention> abstentions = new ArrayList<>();
        for (int row = 0; fields.containsKey("abstention-member-" + row) && row < 500; row++) {
            String member = field("abstention-member-" + row);
            String proposal = field("abstention-proposal-" + row);
            String reason = text("abstention-reason-" + row);
            if (member.isEmpty() && proposal.isEmpty() && reason.isEmpty()) {
                continue;
            }
            Optional<PersonId> person = id(member)
                    .map(PersonId::new)
                    .filter(one -> members.stream().anyMatch(known -> known.id().equals(one)));
            Optional<ProposalId> about = id(proposal)
                    .map(ProposalId::new)
                    .filter(one -> ranking.line(one).isPresent());
            if (person.isEmpty() || about.isEmpty() || reason.isEmpty()) {
                problems.add(new CannotDecide.AbstentionIncomplete(
                        person.isEmpty()
                                ? "abstention-member-" + row
                                : about.isEmpty() ? "abstention-proposal-" + row : "abstention-reason-" + row));
            } else {
                abstentions.add(Abstention.of(person.get(), about.get(), reason));
            }
        }
        return abstentions;
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * The verdicts after "the first so many are granted, the others rejected": by place, equal places together only as
     * far as the number goes; so many in each grant line, where there are some. Amounts and reasons already there stay.
     */
    static Map<ProposalId, Verdict> first(int count, DecisionRound round, Ranking ranking, DecisionDraft draft) {
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        for (Ranking.Group group : ranking.groups()) {
            int left = count;
            for (Ranking.Line line : group.lines()) {
                ProposalId proposal = line.entry().proposal();
                Verdict before = draft.verdict(proposal);
                boolean granted = left > 0 && line.place().isPresent();
                left -= granted ? 1 : 0;
                verdicts.put(
                        proposal,
                        granted
                                ? granted(round, line.entry(), before)
                                : new Verdict(Outcome.REJECT, Optional.empty(), before.reason()));
            }
        }
        return verdicts;
    }

    private static Verdict granted(DecisionRound round, Ranking.Entry entry, Verdict before) {
        return round.awardsMoney()
                ? new Verdict(
                        Outcome.AWARD,
                        before.amount().or(() -> entry.requested().map(money -> money.amount())),
                        before.reason())
                : Verdict.invite(before.reason());
    }
}
