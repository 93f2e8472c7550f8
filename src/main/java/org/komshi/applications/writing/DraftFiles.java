package org.komshi.applications.writing;

import java.util.List;
import java.util.Map;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.Proposal;
import org.komshi.applications.ProposalId;
import org.komshi.files.FileId;
import org.komshi.files.Files;
import org.komshi.files.StoredFile;
import org.komshi.forms.Answer;
import org.komshi.forms.Answers;
import org.komshi.forms.Section;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;

/** The files in the answers of a draft, for those who write it. */
@Component
public class DraftFiles {
    private final Applications applications;
    private final Files files;

    DraftFiles(Applications applications, Files files) {
        this.applications = applications;
        this.files = files;
    }

    /** Where a file stands. @param question in whose answer */
    public record Place(ProposalId proposal, String section, String question, StoredFile file) {
        /** Of the question, where the form is filled in. */
        public String address() {
            return "/my/proposals/" + proposal.value() + "/sections/" + section + "?saved#q-" + question;
        }

        public String hidden() {
            return "/my/proposals/" + proposal.value() + "/files/" + file.id().value() + "/hidden";
        }
    }

    /** @throws NotFound for strangers, for what is submitted, and for a file that is not in its answers */
    Place find(ProposalId id, FileId file, PersonId person) {
        if (!(applications.prepared(id, person).proposal() instanceof Proposal.Draft)) {
            throw new NotFound();
        }
        Content content = applications.content(id);
        String question = content.answers().all().entrySet().stream()
                .filter(answer -> answer.getValue() instanceof Answer.FilesAnswer(var there)
                        && there.stream().anyMatch(one -> one.id().equals(file.value())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(NotFound::new);
        String section = content.form().sections().stream()
                .filter(one -> one.has(question))
                .map(Section::id)
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Place(id, section, question, files.file(file).orElseThrow(NotFound::new));
    }

    /** Puts another file in its place. */
    void replace(Place place, StoredFile other, PersonId by) {
        Answer answer = applications.content(place.proposal()).answers().get(place.question());
        if (answer instanceof Answer.FilesAnswer(var there)) {
            List<Answer.Handed> replaced = there.stream()
                    .map(one -> one.id().equals(place.file().id().value()) ? handed(other) : one)
                    .toList();
            applications.saveAnswers(
                    place.proposal(), by, new Answers(Map.of(place.question(), new Answer.FilesAnswer(replaced))));
        }
    }

    private static Answer.Handed handed(StoredFile file) {
        return new Answer.Handed(file.id().value(), file.name(), file.type(), file.size(), file.sha256());
    }
}
