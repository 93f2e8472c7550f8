package org.komshi.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Entry;
import org.komshi.forms.Question;
import org.komshi.identity.PersonId;
import org.komshi.identity.codes.OneTimeCodes;
import org.komshi.organisations.Capacity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing a draft by a code from one's mail, where its form asks for it. The signature is over the answers: any later
 * change of one voids it. Whoever does not act for the applicant finds no draft.
 */
@Component
public class Signatures {
    private final Proposals proposals;
    private final Drafting drafting;
    private final SignatureRows rows;
    private final OneTimeCodes codes;
    private final Rooms rooms;

    Signatures(Proposals proposals, Drafting drafting, SignatureRows rows, OneTimeCodes codes, Rooms rooms) {
        this.proposals = proposals;
        this.drafting = drafting;
        this.rows = rows;
        this.codes = codes;
        this.rooms = rooms;
    }

    /** What became of asking for a code. */
    public sealed interface Asking {
        /** @param token for the page on which the code is typed */
        record Sent(String token) implements Asking {}

        record Refused(CannotSign problem) implements Asking {}
    }

    /** The question that asks for the signature; empty when the form does not, given its answers. */
    public static Optional<Question> asked(Content content) {
        return content.form().asked(content.answers()).stream()
                .flatMap(id -> content.form().question(id).stream())
                .filter(Question.Signature.class::isInstance)
                .findFirst();
    }

    /** The last signature; empty when nobody has signed. Who may know is the asking page's matter. */
    public Optional<Signature> last(ProposalId id) {
        return rows.last(id, drafting.content(id));
    }

    /** Whether the code that was sent is still waited for. */
    public boolean isWaitedFor(PersonId person, String token) {
        return !token.isEmpty() && codes.isOpen(person, token);
    }

    /** Mails a code to the legal representative who asks. */
    @Transactional
    public Asking ask(ProposalId id, PersonId by) {
        Prepared prepared = proposals.find(id, by);
        Content content = drafting.content(id);
        Optional<CannotSign> obstacle = obstacle(prepared, content);
        if (obstacle.isPresent()) {
            return new Asking.Refused(obstacle.get());
        }
        String code = prepared.place().code();
        return switch (codes.send(
                by, purpose(id, rows.hash(id, content)), "applications.signature-code", Map.of("call", code))) {
            case OneTimeCodes.Asked.Sent(var token) -> new Asking.Sent(token);
            case OneTimeCodes.Asked.TooOften(var pause) -> new Asking.Refused(new CannotSign.TooOften(pause));
        };
    }

    /**
     * Signs the answers as they are now, if they are those for which the code was asked.
     *
     * @return what speaks against it; empty when it is signed
     */
    @Transactional
    public Optional<CannotSign> sign(ProposalId id, PersonId by, String token, String typed) {
        proposals.find(id, by); // a stranger finds none, and holds nothing up
        rows.lock(id);
        Prepared prepared = proposals.find(id, by);
        Content content = drafting.content(id);
        Optional<CannotSign> obstacle = obstacle(prepared, content);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        String hash = rows.hash(id, content);
        return switch (codes.type(by, purpose(id, hash), token, typed)) {
            case OneTimeCodes.Typed.Wrong(var left) -> Optional.of(new CannotSign.WrongCode(left));
            case OneTimeCodes.Typed.NoLongerGood _ -> Optional.of(new CannotSign.CodeVoid());
            case OneTimeCodes.Typed.Right _ -> {
                keep(prepared, by, hash);
                yield Optional.empty();
            }
        };
    }

    /** What the canonical file says of it; none where the form asks for no signature. */
    List<Signature> of(Held held, Content content) {
        return asked(content).isEmpty()
                ? List.of()
                : rows.last(held.prepared().proposal().id(), content).stream().toList();
    }

    /** What keeps these answers from being submitted: no signature where the form asks for one, or one over others. */
    List<CannotSubmit> missing(ProposalId id, Content content) {
        if (asked(content).isEmpty()) {
            return List.of();
        }
        return rows.last(id, content)
                .map(signature -> signature.holds()
                        ? List.<CannotSubmit>of()
                        : List.<CannotSubmit>of(new CannotSubmit.SignatureVoid(signature.name())))
                .orElseGet(() -> List.of(new CannotSubmit.NotSigned()));
    }

    private void keep(Prepared prepared, PersonId by, String hash) {
        Instant now = rooms.clock().instant();
        rows.add(prepared.proposal().id(), by, now, hash);
        rooms.audit()
                .record(
                        Entry.of(
                                "applications.signed",
                                by.ref(),
                                Applications.ref(prepared.place().application()),
                                Applications.ref(prepared.place().application()),
                                Map.of("round", prepared.place().number(), "sha256", hash)),
                        now);
    }

    private static Optional<CannotSign> obstacle(Prepared prepared, Content content) {
        if (!(prepared.proposal() instanceof Proposal.Draft) || asked(content).isEmpty()) {
            return Optional.of(new CannotSign.NothingToSign());
        }
        if (prepared.capacity() != Capacity.LEGAL_REPRESENTATIVE) {
            return Optional.of(new CannotSign.NotLegalRepresentative());
        }
        int problems = content.problems().size();
        return problems > 0 ? Optional.of(new CannotSign.Incomplete(problems)) : Optional.empty();
    }

    private static String purpose(ProposalId id, String hash) {
        return "signature " + id.value() + " " + hash;
    }
}
