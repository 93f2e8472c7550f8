package org.komshi.awards.complaints;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.awards.ComplaintId;
import org.komshi.awards.LetterId;
import org.komshi.awards.letters.Letter;
import org.komshi.awards.letters.Letters;
import org.komshi.calls.CallId;
import org.komshi.database.Ids;
import org.komshi.forms.TypedText;
import org.komshi.identity.PersonId;
import org.komshi.mail.Mail;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Representative;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints about decisions, and lets somebody answer who did not take them. */
@Component
public class Complaints {
    /** About three pages. */
    static final int LONGEST = 8_000;

    private final ComplaintRepository repository;
    private final Letters letters;
    private final Telling telling;
    private final InstantSource clock;

    Complaints(ComplaintRepository repository, Letters letters, Telling telling, InstantSource clock) {
        this.repository = repository;
        this.letters = letters;
        this.telling = telling;
        this.clock = clock;
    }

    /** By which complaints and answers become known. */
    @Component
    record Telling(Mail mail, Audit audit, Organisations organisations) {}

    /**
     * Writes a complaint about a letter. The instant that counts is the one at which this begins.
     *
     * @return nothing when it is taken
     * @throws NotFound for somebody who does not act for the applicant
     */
    @Transactional
    public List<CannotComplain> complain(LetterId id, PersonId by, String typed) {
        Instant now = clock.instant();
        Letter letter = letters.find(id, by);
        String text = TypedText.paragraphs(typed);
        List<CannotComplain> obstacles = obstacles(letter, text, now);
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        ComplaintId complaint = new ComplaintId(Ids.next());
        if (!repository.add(complaint, id, text, by, now)) {
            return List.of(new CannotComplain.AlreadyWritten());
        }
        telling.audit()
                .record(Entry.of(
                        "awards.complained",
                        by.ref(),
                        ref(complaint),
                        Applications.ref(new ApplicationId(letter.application())),
                        Map.of("reference", letter.content().head().reference())));
        acknowledge(letter);
        return List.of();
    }

    private static List<CannotComplain> obstacles(Letter letter, String text, Instant now) {
        if (letter.written().isPresent()) {
            return List.of(new CannotComplain.AlreadyWritten());
        }
        List<CannotComplain> obstacles = new ArrayList<>();
        if (!letter.mayComplain()) {
            obstacles.add(new CannotComplain.NotLegalRepresentative());
        }
        if (!now.isBefore(letter.complaintUntil())) {
            obstacles.add(new CannotComplain.TooLate(letter.complaintUntil(), letter.zone()));
        }
        if (text.isEmpty()) {
            obstacles.add(new CannotComplain.Empty());
        }
        int count = TypedText.characters(text);
        if (count > LONGEST) {
            obstacles.add(new CannotComplain.TooLong(count, LONGEST));
        }
        return obstacles;
    }

    private void acknowledge(Letter letter) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("reference", letter.content().head().reference());
        facts.put("call", letter.content().head().call());
        facts.put("letter", letter.id().value().toString());
        telling.organisations()
                .representatives(letter.applicant())
                .forEach(reader ->
                        telling.mail().send(reader.email(), reader.language(), "awards.complaint-received", facts));
    }

    /** All complaints about a call, for its officers, managers and the auditor; none for anybody else. */
    List<Complaint> of(CallId call, PersonId reader) {
        return repository.of(call, reader, clock.instant());
    }

    /** @throws NotFound for somebody who is no officer, manager or auditor of the call */
    public Complaint find(ComplaintId id, PersonId reader) {
        return repository.find(id, reader, clock.instant()).orElseThrow(NotFound::new);
    }

    /**
     * Answers a complaint. Who took the decision, sat in the committee, assessed or refused the proposal, or declared a
     * conflict with the applicant, does not answer.
     *
     * @param upheld empty when nothing was chosen
     * @return nothing when it is answered
     * @throws NotFound for somebody who is no officer or manager of the call
     */
    @Transactional
    public List<CannotAnswer> answer(ComplaintId id, PersonId by, Optional<Boolean> upheld, String typed) {
        Complaint complaint = find(id, by);
        if (!complaint.writes()) {
            throw new NotFound();
        }
        String text = TypedText.paragraphs(typed);
        List<CannotAnswer> obstacles = new ArrayList<>(complaint.part().bars());
        if (complaint.isAnswered()) {
            return List.of(new CannotAnswer.AlreadyAnswered());
        }
        if (upheld.isEmpty()) {
            obstacles.add(new CannotAnswer.NoOutcome());
        }
        if (text.isEmpty()) {
            obstacles.add(new CannotAnswer.Empty());
        }
        if (TypedText.characters(text) > LONGEST) {
            obstacles.add(new CannotAnswer.TooLong(TypedText.characters(text), LONGEST));
        }
        return obstacles.isEmpty() ? keep(complaint, by, upheld.orElseThrow(), text) : obstacles;
    }

    private List<CannotAnswer> keep(Complaint complaint, PersonId by, boolean upheld, String text) {
        String outcome = upheld ? "upheld" : "rejected";
        if (!repository.answer(complaint.id(), outcome, text, by, clock.instant())) {
            return List.of(new CannotAnswer.AlreadyAnswered());
        }
        telling.audit()
                .record(Entry.of(
                                "awards.complaint-" + outcome,
                                by.ref(),
                                ref(complaint.id()),
                                Applications.ref(new ApplicationId(complaint.application())),
                                Map.of("reference", complaint.reference()))
                        .because(text));
        for (Representative reader :
                telling.organisations().representatives(new OrganisationId(complaint.applicant()))) {
            telling.mail()
                    .send(
                            reader.email(),
                            reader.language(),
                            "awards.complaint-" + outcome,
                            Map.of(
                                    "reference", complaint.reference(),
                                    "call", complaint.callTitle(),
                                    "letter", repository.letter(complaint.id()).toString(),
                                    "answer", text));
        }
        return List.of();
    }

    private static Ref ref(ComplaintId id) {
        return new Ref("complaint", id.value());
    }
}
