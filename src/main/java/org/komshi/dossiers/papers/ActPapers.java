package org.komshi.dossiers.papers;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.audit.Act;
import org.komshi.audit.Acts;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.calls.Calls;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.sheets.CsvFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every act of a dossier: to read, and as a table with what its hashes are made of. */
@Component
@Order(90)
class ActPapers implements Papers {
    private final Acts acts;

    ActPapers(Acts acts) {
        this.acts = acts;
    }

    @Override
    public void ofCall(CallId call, Shelf shelf) {
        lay(Calls.ref(call), shelf);
    }

    @Override
    public void ofApplication(ApplicationId application, Shelf shelf) {
        lay(Applications.ref(application), shelf);
    }

    private void lay(Ref dossier, Shelf shelf) {
        List<Act> all = acts.of(dossier, shelf.phrases(), shelf.zone());
        if (all.isEmpty()) {
            return;
        }
        shelf.lay(
                "acts.html",
                shelf.say("dossiers.acts"),
                new Leaf()
                        .words(shelf.say("dossiers.acts.what"))
                        .table(
                                List.of(
                                        shelf.say("dossiers.acts.link"),
                                        shelf.say("dossiers.paper.at"),
                                        shelf.say("dossiers.paper.by"),
                                        shelf.say("dossiers.acts.what-was-done"),
                                        shelf.say("dossiers.acts.hash")),
                                all.stream().map(act -> row(act, shelf)).toList()));
        shelf.lay("acts.csv", shelf.say("dossiers.acts.table"), table(all));
    }

    private static List<String> row(Act act, Shelf shelf) {
        String why = act.why();
        return List.of(
                act.number() == null ? "" : String.valueOf(act.number()),
                shelf.time(act.at()),
                act.by(),
                why == null ? act.sentence() : act.sentence() + "\n" + shelf.say("audit.why", "why", why),
                Objects.requireNonNullElse(act.hash(), ""));
    }

    /** Its columns are for machines, so their names are the same in every language. */
    private static byte[] table(List<Act> all) {
        var bytes = new ByteArrayOutputStream();
        try (CsvFile csv = new CsvFile(bytes)) {
            csv.line(List.of(
                    "number",
                    "at",
                    "act",
                    "by",
                    "sentence",
                    "subject",
                    "why",
                    "content",
                    "content_sha256",
                    "previous_link_sha256",
                    "link_sha256"));
            all.forEach(act -> csv.line(List.of(
                    act.number() == null ? "" : String.valueOf(act.number()),
                    act.at().toString(),
                    act.code(),
                    act.by(),
                    act.sentence(),
                    act.subject(),
                    Objects.requireNonNullElse(act.why(), ""),
                    act.content(),
                    act.contentHash(),
                    Objects.requireNonNullElse(act.previous(), ""),
                    Objects.requireNonNullElse(act.hash(), ""))));
        }
        return bytes.toByteArray();
    }
}
