package org.komshi.calls.news;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.language.Text;
import org.komshi.mail.Mail;
import org.komshi.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails one piece of news to everyone it is for, each in their own language. */
@Component
class Telling {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Calls calls;
    private final Readers readers;
    private final Speech speech;
    private final Mail mail;
    private final Settings settings;

    Telling(JdbcClient jdbc, InstantSource clock, Calls calls, Readers readers, Letterbox letterbox) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calls = calls;
        this.readers = readers;
        this.speech = letterbox.speech();
        this.mail = letterbox.mail();
        this.settings = letterbox.settings();
    }

    /** What a mail is written with. */
    @Component
    record Letterbox(Speech speech, Mail mail, Settings settings) {}

    /** @param subject the call, its corrigendum or its question, by kind */
    record Piece(String kind, UUID call, UUID subject, Instant at) {}

    /** A second time, or of two at once the later one, does nothing. */
    @Transactional
    public void tell(UUID news) {
        Optional<Piece> piece = jdbc.sql("""
                        update calls.news set told_at = :now
                         where id = :id and told_at is null
                        returning kind, call, subject, at
                        """)
                .param("id", news)
                .param("now", clock.instant().atOffset(UTC))
                .query(Piece.class)
                .optional();
        piece.ifPresent(this::tell);
    }

    private void tell(Piece piece) {
        CallView call = calls.call(new CallId(piece.call()));
        Map<String, Object> facts = facts(call, piece);
        List<Readers.Reader> all = readers.of(call, piece);
        for (Readers.Reader reader : all) {
            Phrases phrases = speech.in(reader.language());
            Map<String, Object> own = new HashMap<>(facts);
            own.put("lang", reader.language().code());
            own.put("deadline", deadline(call, phrases));
            own.put("end", reader.subscription().map(id -> stop(phrases, id)).orElse(""));
            String template = "calls." + piece.kind();
            mail.send(reader.email(), reader.language(), template, own);
        }
    }

    private String stop(Phrases phrases, UUID subscription) {
        return phrases.say(
                "calls.mail-end",
                "hub",
                settings.url().toString(),
                "lang",
                phrases.language().code(),
                "id",
                subscription.toString());
    }

    private Map<String, Object> facts(CallView call, Piece piece) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("call", call.title());
        facts.put("slug", call.slug());
        switch (piece.kind()) {
            case "corrected" -> facts.putAll(corrigendum(piece.subject()));
            case "answered", "set-aside" -> facts.putAll(question(piece.subject()));
            default -> facts.put("summary", call.texts().summary());
        }
        return facts;
    }

    private Map<String, Object> corrigendum(UUID id) {
        record Found(int number, Text note) {}
        Found found = jdbc.sql("select number, note from calls.corrigendum where id = :id")
                .param("id", id)
                .query(Found.class)
                .single();
        return Map.of("number", found.number(), "note", found.note());
    }

    private Map<String, Object> question(UUID id) {
        record Found(
                @Nullable Integer number,
                String words,
                Text wording,
                Text answer,
                @Nullable String why) {}
        Found found = jdbc.sql("select number, words, wording, answer, why from calls.question where id = :id")
                .param("id", id)
                .query(Found.class)
                .single();
        return Map.of(
                "number",
                found.number() == null ? 0 : found.number(),
                "words",
                found.words(),
                "wording",
                found.wording(),
                "answer",
                found.answer(),
                "why",
                found.why() == null ? "" : found.why());
    }

    /** When the round closes that is open or comes next. */
    private String deadline(CallView call, Phrases phrases) {
        ZoneId zone = call.zone();
        return call.rounds().stream()
                .flatMap(round -> round.closesAt().stream())
                .filter(closes -> closes.isAfter(clock.instant()))
                .findFirst()
                .or(() -> call.firstRound().closesAt())
                .map(closes -> phrases.dateTime(closes, zone) + " ("
                        + phrases.say("calls.zone", "zone", phrases.zone(zone)) + ")")
                .orElse("");
    }
}
