package org.komshi.dossiers.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.dossiers.spi.Block;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.files.FileId;
import org.komshi.forms.AnswerView;
import org.komshi.forms.FormPages;
import org.komshi.forms.SectionView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was submitted: the canonical file as received, its answers to read, the files in them, earlier submissions. */
@Component
class SubmittedPapers {
    private final Applications applications;
    private final JdbcClient jdbc;

    SubmittedPapers(Applications applications, JdbcClient jdbc) {
        this.applications = applications;
        this.jdbc = jdbc;
    }

    private record Earlier(byte[] canonical, java.time.Instant submittedAt) {}

    void lay(ApplicationPapers.Open proposal, Shelf shelf) {
        shelf.lay("submission.json", shelf.say("dossiers.submission"), canonical(proposal.proposal()));
        List<Earlier> earlier = earlier(proposal.proposal());
        for (int at = 0; at < earlier.size(); at++) {
            shelf.lay(
                    "submission-earlier-" + (at + 1) + ".json",
                    shelf.say(
                            "dossiers.submission.earlier",
                            "at",
                            shelf.time(earlier.get(at).submittedAt())),
                    earlier.get(at).canonical());
        }
        Content content = applications.content(new ProposalId(proposal.proposal()));
        answers(FormPages.reading(content.form(), content.answers(), shelf.phrases()), shelf);
    }

    private byte[] canonical(UUID proposal) {
        return jdbc.sql("select canonical from applications.proposal where id = :id")
                .param("id", proposal)
                .query((row, _) -> row.getBytes("canonical"))
                .single();
    }

    private List<Earlier> earlier(UUID proposal) {
        return jdbc.sql("""
                        select canonical, submitted_at
                          from applications.earlier_submission
                         where proposal = :id
                         order by submitted_at
                        """)
                .param("id", proposal)
                .query((row, _) -> new Earlier(
                        row.getBytes("canonical"),
                        row.getTimestamp("submitted_at").toInstant()))
                .list();
    }

    private static void answers(List<SectionView> sections, Shelf shelf) {
        var leaf = new Leaf();
        int files = 0;
        for (SectionView section : sections) {
            leaf.heading(section.title());
            for (AnswerView answer : section.answers()) {
                files = answer(answer, files, leaf, shelf);
            }
        }
        shelf.lay("answers.html", shelf.say("dossiers.answers"), leaf);
    }

    /** @return how many files there are by now: their numbers keep names apart */
    private static int answer(AnswerView answer, int before, Leaf leaf, Shelf shelf) {
        int files = before;
        List<Block.Link> links = new ArrayList<>();
        for (AnswerView.FileView file : answer.files()) {
            files++;
            String path = "files/" + String.format(Locale.ROOT, "%02d-", files) + FileName.of(file.name());
            shelf.lay(path, file.name(), new FileId(file.id()));
            links.add(new Block.Link(path, file.name(), file.size() + ", SHA-256 " + file.sha256()));
        }
        leaf.links(answer.label(), links);
        AnswerView.RowsView rows = answer.rows();
        if (rows != null) {
            List<List<String>> all = new ArrayList<>(rows.rows());
            if (!rows.totals().isEmpty()) {
                all.add(rows.totals());
            }
            leaf.line(answer.label(), all.isEmpty() ? shelf.say("forms.no-answer") : " ↓")
                    .table(rows.headings(), all);
        } else if (links.isEmpty()) {
            leaf.line(
                    answer.label(),
                    answer.isEmpty() ? shelf.say("forms.no-answer") : String.join("\n", answer.lines()));
        }
        return files;
    }
}
