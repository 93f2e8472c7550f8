package org.komshi.awards.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.awards.Abstention;
import org.komshi.awards.Attendance;
import org.komshi.awards.DecisionDraft;
import org.komshi.awards.Outcome;
import org.komshi.awards.Verdict;
import org.komshi.calls.Lot;
import org.komshi.evaluation.Ranking;
import org.komshi.forms.TypedNumber;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.money.Money;
import org.komshi.web.components.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the page of a decision together. */
@Component
class DecisionPages {
    private static final int BLANK_ROWS = 2;

    private final Decisions decisions;
    private final Deciders deciders;
    private final Speech speech;
    private final JdbcClient jdbc;

    DecisionPages(Decisions decisions, Deciders deciders, Speech speech, JdbcClient jdbc) {
        this.decisions = decisions;
        this.deciders = deciders;
        this.speech = speech;
        this.jdbc = jdbc;
    }

    DecisionPage kept(DecisionRound round, Language reader) {
        return page(round, reader, null);
    }

    /** With what was typed in place of what is kept: nobody loses an entry to a problem. */
    DecisionPage typed(DecisionRound round, DecisionTyped typed) {
        return page(round, typed.language(), typed);
    }

    private DecisionPage page(DecisionRound round, Language reader, @Nullable DecisionTyped typed) {
        Phrases phrases = speech.in(reader);
        Optional<Decision> decision = decisions.decision(round.id());
        DecisionRule rule = decisions.rule(round);
        List<Deciders.Member> members = members(round, decision);
        DecisionDraft content = typed == null
                ? decision.map(Decision::content).orElse(DecisionDraft.EMPTY)
                : typed.read(round, rule.ranking(), members).draft();
        boolean isDecided = decision.filter(Decision.Decided.class::isInstance).isPresent();
        Writing writing = new Writing(phrases, rule, content, languages(round), typed);
        return new DecisionPage(
                round,
                decision.filter(Decision.Draft.class::isInstance)
                        .map(one -> ((Decision.Draft) one).version())
                        .orElse(0),
                round.writes() && !isDecided,
                decision.map(one -> decided(one, round, phrases)).orElse(null),
                decision.map(one -> changed(one, round, phrases)).orElse(null),
                typed == null ? content.metOn().map(Object::toString).orElse("") : typed.field("metOn"),
                content.metOn().map(phrases::date).orElse(""),
                content.minutes(),
                typed == null ? String.valueOf(content.terms().acceptanceDays()) : typed.field("acceptanceDays"),
                typed == null
                        ? content.terms().reserveUntil().map(Object::toString).orElse("")
                        : typed.field("reserveUntil"),
                content.terms().reserveUntil().map(phrases::date).orElse(""),
                writing.members(members),
                writing.abstentions(members),
                BLANK_ROWS,
                rule.ranking().lines().stream().map(writing::line).toList(),
                rule.ranking().notEligible().stream().map(writing::notEligible).toList(),
                facts(round, rule, content, phrases));
    }

    /** Members of today, and those who were recorded and are members no more. */
    private List<Deciders.Member> members(DecisionRound round, Optional<Decision> decision) {
        List<Deciders.Member> members = new ArrayList<>(deciders.members(round.call()));
        decision.map(Decision::content).map(DecisionDraft::members).orElse(Map.of()).keySet().stream()
                .filter(person -> members.stream().noneMatch(known -> known.id().equals(person)))
                .map(person -> new Deciders.Member(person, name(person)))
                .forEach(members::add);
        return members;
    }

    private String name(PersonId person) {
        return jdbc.sql("select name from identity.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    private @Nullable String decided(Decision decision, DecisionRound round, Phrases phrases) {
        return decision instanceof Decision.Decided decided
                ? phrases.say(
                        "awards.decision.decided",
                        "by",
                        name(decided.by()),
                        "at",
                        phrases.dateTime(decided.at(), round.zone()))
                : null;
    }

    private static @Nullable String changed(Decision decision, DecisionRound round, Phrases phrases) {
        return decision instanceof Decision.Draft draft && draft.version() > 0
                ? phrases.say(
                        "awards.decision.changed",
                        "by",
                        draft.changedBy(),
                        "at",
                        phrases.dateTime(draft.changedAt(), round.zone()))
                : null;
    }

    /** In which language each applicant reads the letter. */
    private Map<UUID, Language> languages(DecisionRound round) {
        Map<UUID, Language> languages = new HashMap<>();
        jdbc.sql("""
                        select proposal.id, application.language
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                         where proposal.round = :round
                        """).param("round", round.value()).query(row -> {
            languages.put(
                    row.getObject("id", UUID.class),
                    Languages.find(row.getString("language")).orElse(Languages.ENGLISH));
        });
        return languages;
    }

    private static List<Fact> facts(DecisionRound round, DecisionRule rule, DecisionDraft content, Phrases phrases) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                phrases.say("awards.decision.eligible"),
                phrases.number(rule.ranking().lines().size())));
        facts.add(new Fact(
                phrases.say(round.awardsMoney() ? "awards.decision.awards" : "awards.decision.invited"),
                phrases.number(content.verdicts().values().stream()
                        .filter(verdict -> verdict.outcome().isPositive())
                        .count())));
        if (round.awardsMoney()) {
            Money sum = rule.sum(content);
            facts.add(new Fact(phrases.say("awards.decision.sum"), sum.in(phrases)));
            round.wholeEnvelope()
                    .ifPresent(whole -> facts.add(new Fact(
                            phrases.say(sum.compareTo(whole) > 0 ? "awards.decision.over" : "awards.decision.left"),
                            (sum.compareTo(whole) > 0 ? sum.minus(whole) : whole.minus(sum)).in(phrases),
                            phrases.say("awards.decision.of-envelope", "envelope", whole.in(phrases)))));
            rule.ranking().lots().all().forEach(lot -> facts.add(lot(lot, rule.sum(content, lot), phrases)));
        }
        return facts;
    }

    private static Fact lot(Lot lot, Money sum, Phrases phrases) {
        return new Fact(
                lot.title(phrases),
                sum.in(phrases),
                phrases.say(
                        "awards.decision.of-envelope",
                        "envelope",
                        lot.envelope().in(phrases)));
    }

    /** Draws the parts of one page in one language. */
    private record Writing(
            Phrases phrases,
            DecisionRule rule,
            DecisionDraft content,
            Map<UUID, Language> languages,
            @Nullable DecisionTyped typed) {

        List<DecisionPage.Member> members(List<Deciders.Member> members) {
            return members.stream()
                    .map(member -> new DecisionPage.Member(
                            member.id().value().toString(),
                            member.name(),
                            Optional.ofNullable(content.members().get(member.id()))
                                    .map(Attendance::word)
                                    .orElse("")))
                    .toList();
        }

        List<DecisionPage.AbstentionRow> abstentions(List<Deciders.Member> members) {
            Map<PersonId, String> names =
                    members.stream().collect(Collectors.toMap(Deciders.Member::id, Deciders.Member::name));
            DecisionTyped entries = typed;
            if (entries != null) {
                return typedAbstentions(entries);
            }
            return content.abstentions().stream()
                    .map(one -> new DecisionPage.AbstentionRow(
                            one.person().value().toString(),
                            names.getOrDefault(one.person(), ""),
                            one.proposal().value().toString(),
                            reference(one),
                            one.conflict() ? phrases.say("awards.decision.conflict") : one.reason(),
                            one.conflict()))
                    .toList();
        }

        private List<DecisionPage.AbstentionRow> typedAbstentions(DecisionTyped entries) {
            List<DecisionPage.AbstentionRow> rows = new ArrayList<>();
            for (int row = 0; entries.fields().containsKey("abstention-member-" + row); row++) {
                var one = new DecisionPage.AbstentionRow(
                        entries.field("abstention-member-" + row),
                        "",
                        entries.field("abstention-proposal-" + row),
                        "",
                        entries.field("abstention-reason-" + row),
                        false);
                if (!(one.member() + one.proposal() + one.reason()).isBlank()) {
                    rows.add(one);
                }
            }
            return rows;
        }

        private String reference(Abstention abstention) {
            return rule.ranking()
                    .line(abstention.proposal())
                    .map(line -> line.entry().reference())
                    .orElse("");
        }

        DecisionPage.Line line(Ranking.Line line) {
            Ranking.Entry entry = line.entry();
            Verdict verdict = content.verdict(entry.proposal());
            String id = entry.proposal().value().toString();
            Language language = languages.getOrDefault(entry.proposal().value(), Languages.ENGLISH);
            return new DecisionPage.Line(
                    id,
                    line.place().orElse(null),
                    entry.applicant(),
                    entry.reference(),
                    entry.title(),
                    line.score()
                            .map(score -> phrases.number(score.total().rounded(2), 2))
                            .orElse(null),
                    "awards.standing." + line.standing().word(),
                    entry.requested().map(money -> money.in(phrases)).orElse(""),
                    outcome(verdict.outcome()),
                    typed != null
                            ? typed.field("reserve-" + id)
                            : verdict.reservePlace().map(String::valueOf).orElse(""),
                    typed != null && typed.fields().containsKey("amount-" + id)
                            ? typed.field("amount-" + id)
                            : verdict.amount()
                                    .map(amount -> TypedNumber.shown(amount, phrases.language()))
                                    .orElse(""),
                    verdict.amount()
                            .map(amount -> new Money(amount, rule.round().unit()).in(phrases))
                            .orElse(""),
                    verdict.reason(),
                    language.htmlLang(),
                    language.name(),
                    entry.lot().orElse(""),
                    rule.departs(content, line));
        }

        private static String outcome(Outcome outcome) {
            return switch (outcome) {
                case INVITE, AWARD -> "grant";
                case RESERVE -> "reserve";
                case REJECT -> "reject";
                case OPEN -> "";
            };
        }

        DecisionPage.NotEligible notEligible(Ranking.Refused refused) {
            return new DecisionPage.NotEligible(
                    refused.entry().applicant(),
                    refused.entry().reference(),
                    refused.entry().title(),
                    refused.reasons().entrySet().stream()
                            .map(reason -> reason.getKey() + ": " + phrases.text(reason.getValue()))
                            .collect(Collectors.joining(" ")));
        }
    }
}
