package org.komshi.dossiers.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallId;
import org.komshi.calls.CallRules;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.CountryNames;
import org.komshi.calls.Round;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The call as it stands, its corrections, and what was asked and answered about it. */
@Component
@Order(10)
class CallPapers implements Papers {
    private final Calls calls;
    private final CountryNames countries;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CallPapers(Calls calls, CountryNames countries, JdbcClient jdbc, JsonMapper json) {
        this.calls = calls;
        this.countries = countries;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void ofCall(CallId id, Shelf shelf) {
        CallView call = calls.call(id);
        shelf.lay("call.html", shelf.say("calls.call"), facts(call, shelf));
        shelf.lay("corrigenda.html", shelf.say("calls.corrigenda"), corrigenda(id, shelf));
        shelf.lay("questions.html", shelf.say("calls.tab.questions"), questions(id, shelf));
    }

    private Leaf facts(CallView call, Shelf shelf) {
        Leaf leaf = new Leaf()
                .line(shelf.say("calls.code"), call.code())
                .line(
                        shelf.say("dossiers.paper.published"),
                        shelf.time(call.publishedAt().orElse(null)));
        rules(call.rules(), shelf, leaf);
        call.rules()
                .lots()
                .all()
                .forEach(lot -> leaf.line(
                        shelf.say("dossiers.lot"),
                        lot.title(shelf.phrases()) + ", " + lot.envelope().in(shelf.phrases())));
        call.rounds().forEach(round -> period(round, shelf, leaf));
        call.texts().byName().forEach((name, text) -> texts(name, text, shelf, leaf));
        return leaf;
    }

    private void rules(CallRules rules, Shelf shelf, Leaf leaf) {
        CallRules.Sums sums = rules.sums();
        leaf.line(shelf.say("calls.field.envelope"), sum(sums.envelope(), shelf))
                .line(shelf.say("calls.field.grant-min"), sum(sums.grantMin(), shelf))
                .line(shelf.say("calls.field.grant-max"), sum(sums.grantMax(), shelf))
                .line(
                        shelf.say("calls.field.months-max"),
                        sums.monthsMax().map(String::valueOf).orElse(""))
                .line(
                        shelf.say("calls.field.own-share"),
                        sums.ownShare()
                                .map(share -> shelf.phrases().number(share) + " %")
                                .orElse(""))
                .line(
                        shelf.say("calls.field.countries"),
                        String.join(
                                ", ",
                                rules.applicants().countries().stream()
                                        .map(code -> countries.name(code, shelf.language()))
                                        .toList()))
                .line(shelf.say("calls.field.complaint-days"), String.valueOf(rules.complaintDays()))
                .line(shelf.say("calls.field.binding"), rules.binding().name())
                .line(shelf.say("calls.field.zone"), rules.zone().getId());
    }

    private static String sum(Optional<Money> sum, Shelf shelf) {
        return sum.map(money -> money.in(shelf.phrases())).orElse("");
    }

    private static void period(Round round, Shelf shelf, Leaf leaf) {
        leaf.line(
                shelf.say("calls.round." + round.kind().word()),
                round.period()
                        .map(period -> shelf.time(period.opensAt()) + " – " + shelf.time(period.closesAt()))
                        .orElse(""));
    }

    /** Every version that was published, the reader's first. */
    private static void texts(String name, Text text, Shelf shelf, Leaf leaf) {
        if (!text.isEmpty()) {
            leaf.heading(shelf.say("calls.field." + name));
            text.versions()
                    .forEach((code, version) -> leaf.line(
                            Languages.find(code)
                                    .map(language -> language.name())
                                    .orElse(code),
                            version));
        }
    }

    private record Corrected(int number, Text note, String changes, Instant madeAt, String madeBy) {}

    private Leaf corrigenda(CallId call, Shelf shelf) {
        Leaf leaf = new Leaf();
        jdbc.sql("""
                        select corrigendum.number, corrigendum.note, corrigendum.changes::text as changes,
                               corrigendum.made_at, person.name as made_by
                          from calls.corrigendum
                          join identity.person on person.id = corrigendum.made_by
                         where corrigendum.call = :call
                         order by corrigendum.number
                        """)
                .param("call", call.value())
                .query(Corrected.class)
                .list()
                .forEach(one -> leaf.heading(shelf.say("calls.corrigendum.number", "number", one.number()))
                        .line(shelf.say("dossiers.paper.by"), one.madeBy() + ", " + shelf.time(one.madeAt()))
                        .words(shelf.text(one.note()))
                        .table(
                                List.of(
                                        shelf.say("calls.change.what"),
                                        shelf.say("calls.change.before"),
                                        shelf.say("calls.change.after")),
                                changes(one.changes(), shelf)));
        return leaf;
    }

    /** Old and new as they are kept: codes, instants and figures, texts by language. */
    private List<List<String>> changes(String kept, Shelf shelf) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode change : json.readTree(kept)) {
            String field = change.path("field").asString();
            rows.add(List.of(
                    shelf.say("calls.field." + field), values(change.path("before")), values(change.path("after"))));
        }
        return rows;
    }

    private static String values(JsonNode values) {
        List<String> lines = new ArrayList<>();
        values.properties()
                .forEach(value -> lines.add(
                        value.getKey().equals("value")
                                ? value.getValue().asString()
                                : value.getKey() + ": " + value.getValue().asString()));
        return String.join("\n", lines);
    }

    private record Asked(
            UUID id,
            @Nullable Integer number,
            String words,
            Instant askedAt,
            String stage,
            Text wording,
            Text answer,
            @Nullable String why,
            @Nullable String settledBy,
            @Nullable Instant settledAt) {}

    /** Who asked is not in it: an answer is given to all, whoever asked. */
    private Leaf questions(CallId call, Shelf shelf) {
        Leaf leaf = new Leaf();
        List<Asked> all =
                jdbc.sql("""
                        select question.id, question.number, question.words, question.asked_at, question.stage,
                               question.wording, question.answer, question.why, person.name as settled_by,
                               question.settled_at
                          from calls.question
                          left join identity.person on person.id = question.settled_by
                         where question.call = :call
                         order by question.asked_at, question.id
                        """).param("call", call.value()).query(Asked.class).list();
        Map<String, String> states = Map.of(
                "waiting", shelf.say("dossiers.question.waiting"),
                "answered", shelf.say("dossiers.question.answered"),
                "set-aside", shelf.say("dossiers.question.set-aside"));
        all.forEach(one -> leaf.heading(shelf.time(one.askedAt()) + ", " + states.getOrDefault(one.stage(), ""))
                .line(shelf.say("dossiers.question.words"), one.words())
                .line(shelf.say("dossiers.question.wording"), shelf.text(one.wording()))
                .line(shelf.say("dossiers.question.answer"), shelf.text(one.answer()))
                .line(shelf.say("dossiers.paper.why"), one.why())
                .line(
                        shelf.say("dossiers.paper.by"),
                        one.settledBy() == null ? "" : one.settledBy() + ", " + shelf.time(one.settledAt())));
        return leaf;
    }
}
