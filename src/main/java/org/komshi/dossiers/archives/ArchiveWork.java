package org.komshi.dossiers.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.dossiers.papers.DefinitionPapers;
import org.komshi.dossiers.papers.FileName;
import org.komshi.dossiers.samples.SampleSheet;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.files.FileId;
import org.komshi.identity.Visitor;
import org.komshi.jobs.JobId;
import org.komshi.jobs.spi.Work;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a dossier together, a step for the call, one for each application, one that binds all of it. A step that failed is
 * done again; what it had written until then is an orphan among the files.
 */
@Component
class ArchiveWork implements Work {
    private final List<Papers> rooms;
    private final Binding binding;
    private final ArchiveRows rows;
    private final SampleSheet samples;
    private final Around around;

    ArchiveWork(List<Papers> rooms, Binding binding, ArchiveRows rows, SampleSheet samples, Around around) {
        this.rooms = rooms;
        this.binding = binding;
        this.rows = rows;
        this.samples = samples;
        this.around = around;
    }

    @Component
    record Around(Speech speech, Audit audit, InstantSource clock, JsonMapper json) {}

    /** What was asked for, as it was then: an application that comes later is not in it. */
    record Order(
            UUID archive,
            String kind,
            UUID thing,
            String title,
            String name,
            String language,
            String zone,
            UUID by,
            @Nullable UUID call,
            String dossierKind,
            UUID dossier,
            List<Subject.Member> members) {}

    static Map<String, Object> payload(UUID archive, Subject subject, String name, Visitor auditor) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("archive", archive);
        payload.put("kind", subject.thing().kind());
        payload.put("thing", subject.thing().id());
        payload.put("title", subject.code() + " · " + subject.title().value(auditor.reads()));
        payload.put("name", name);
        payload.put("language", auditor.reads().code());
        payload.put("zone", subject.zone().getId());
        payload.put("by", auditor.person().value());
        subject.call().ifPresent(call -> payload.put("call", call));
        payload.put("dossierKind", subject.dossier().kind());
        payload.put("dossier", subject.dossier().id());
        payload.put("members", subject.applications());
        return payload;
    }

    @Override
    public String kind() {
        return Archives.KIND;
    }

    @Override
    public void step(JobId job, String payload, int step) {
        Order order = order(payload);
        if (!rows.isBeingMade(order.archive())) {
            return; // given up meanwhile
        }
        Phrases phrases = around.speech().in(Languages.find(order.language()).orElse(Languages.ENGLISH));
        var cover = new Binding.Cover(phrases, order.title(), around.clock().instant());
        try {
            if (step > order.members().size()) {
                bind(order, cover);
            } else {
                rows.add(order.archive(), step, step == 0 ? whole(order, cover) : one(order, step - 1, cover));
            }
        } catch (IOException full) {
            throw new UncheckedIOException("a dossier could not be put together", full);
        }
    }

    /** What is said of the whole: the call, or how the sample was drawn. */
    private FileId whole(Order order, Binding.Cover cover) throws IOException {
        return binding.part("", cover, taker -> {
            Shelf shelf = new Shelf(cover.phrases(), ZoneId.of(order.zone()), taker);
            UUID call = order.call();
            if (call != null) {
                rooms.forEach(room -> room.ofCall(new CallId(call), shelf.in("call/")));
            }
            if (order.kind().equals("sample")) {
                samples.lay(order.thing(), shelf.in("sample/"));
            }
        });
    }

    /** In a call's dossier its forms, grids and checklists lie once, beside the call. */
    private FileId one(Order order, int at, Binding.Cover cover) throws IOException {
        Subject.Member member = order.members().get(at);
        boolean alone = order.kind().equals("application");
        boolean beside = order.kind().equals("call");
        return binding.part(
                alone ? "" : "applications/" + FileName.of(member.reference()) + "/",
                cover,
                taker -> lay(member, new Shelf(cover.phrases(), ZoneId.of(member.zone()), paper -> {
                    if (!beside || !paper.path().startsWith(DefinitionPapers.FOLDER)) {
                        taker.accept(paper);
                    }
                })));
    }

    private void lay(Subject.Member member, Shelf shelf) {
        rooms.forEach(room -> room.ofApplication(new ApplicationId(member.application()), shelf));
    }

    private void bind(Order order, Binding.Cover cover) throws IOException {
        Binding.Bound bound = binding.bind(rows.parts(order.archive()), order.name(), cover);
        Instant now = cover.at();
        rows.made(order.archive(), bound.file().id(), bound.papers(), now, now.plus(Archives.THERE_FOR));
        Ref thing = new Ref(order.kind(), order.thing());
        around.audit()
                .record(new Entry(
                        "dossiers.archive-made",
                        Optional.empty(),
                        thing,
                        new Ref(order.dossierKind(), order.dossier()),
                        Map.of(
                                "archive", order.archive().toString(),
                                "papers", bound.papers(),
                                "sha256", bound.file().sha256()),
                        Optional.empty()));
    }

    @Override
    public boolean isShownTo(Visiting visiting, String payload) {
        return false;
    }

    @Override
    public String whereNext(String payload) {
        Order order = order(payload);
        return "/desk/dossiers/" + order.kind() + "/" + order.thing() + "/archive";
    }

    private Order order(String payload) {
        return around.json().readValue(payload, Order.class);
    }
}
