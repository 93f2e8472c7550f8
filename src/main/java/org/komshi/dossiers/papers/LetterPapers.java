package org.komshi.dossiers.papers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters word for word as they were sent, and what was answered: complaints, their answers. */
@Component
@Order(50)
class LetterPapers implements Papers {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterPapers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Sent(
            UUID id,
            String subject,
            String content,
            String sentBy,
            Instant sentAt,
            Instant complaintUntil,
            @Nullable String complaint,
            @Nullable String writtenBy,
            @Nullable Instant writtenAt,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    @Override
    public void ofApplication(ApplicationId application, Shelf shelf) {
        List<Sent> letters =
                jdbc.sql("""
                        select letter.id, letter.subject, letter.content::text as content, sender.name as sent_by,
                               letter.sent_at, letter.complaint_until, complaint.text as complaint,
                               writer.name as written_by, complaint.written_at, complaint.outcome, complaint.answer,
                               answerer.name as answered_by, complaint.answered_at
                          from awards.letter
                          join applications.proposal on proposal.id = letter.proposal
                          join identity.person sender on sender.id = letter.sent_by
                          left join awards.complaint on complaint.letter = letter.id
                          left join identity.person writer on writer.id = complaint.written_by
                          left join identity.person answerer on answerer.id = complaint.answered_by
                         where proposal.application = :id
                         order by letter.sent_at, letter.id
                        """).param("id", application.value()).query(Sent.class).list();
        for (int at = 0; at < letters.size(); at++) {
            Sent letter = letters.get(at);
            String number = String.format(Locale.ROOT, "%02d", at + 1);
            shelf.lay("letters/letter-" + number + ".html", letter.subject(), letter(letter, shelf));
            if (letter.complaint() != null) {
                shelf.lay(
                        "letters/complaint-" + number + ".html",
                        shelf.say("awards.complaint"),
                        complaint(letter, shelf));
            }
        }
    }

    private Leaf letter(Sent sent, Shelf shelf) {
        JsonNode content = json.readTree(sent.content());
        JsonNode head = content.path("head");
        Leaf leaf = new Leaf()
                .line(shelf.say("dossiers.letter.sent"), sent.sentBy() + ", " + shelf.time(sent.sentAt()))
                .line(shelf.say("dossiers.letter.complaint-until"), shelf.time(sent.complaintUntil()));
        leaf.words(String.join(
                "\n",
                text(head, "organisation"),
                text(head, "reference"),
                text(head, "call"),
                text(head, "project"),
                text(head, "date")));
        paragraphs(content.path("opening"), leaf);
        paragraphs(content.path("checks"), leaf);
        leaf.words(text(content, "points"));
        for (JsonNode criterion : content.path("criteria")) {
            leaf.words(text(criterion, "title") + ": " + text(criterion, "points"));
            paragraphs(criterion.path("comments"), leaf);
        }
        paragraphs(content.path("comments"), leaf);
        leaf.words(text(content, "reason"));
        paragraphs(content.path("next"), leaf);
        return leaf.words(text(content, "complaint")).words(text(content, "closing"));
    }

    private static void paragraphs(JsonNode several, Leaf leaf) {
        several.forEach(one -> leaf.words(one.asString("")));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static Leaf complaint(Sent letter, Shelf shelf) {
        Leaf leaf = new Leaf()
                .line(shelf.say("dossiers.paper.by"), letter.writtenBy() + ", " + shelf.time(letter.writtenAt()))
                .words(letter.complaint());
        return letter.answer() == null
                ? leaf
                : leaf.heading(shelf.say("awards.complaint.outcome." + letter.outcome()))
                        .line(
                                shelf.say("dossiers.paper.by"),
                                letter.answeredBy() + ", " + shelf.time(letter.answeredAt()))
                        .words(letter.answer());
    }
}
