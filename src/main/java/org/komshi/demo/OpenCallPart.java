package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;

import org.komshi.identity.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The open call and the drafts that are being written for it. */
@Component
@Order(6)
class OpenCallPart implements Part {
    private final Applicants applicants;

    OpenCallPart(Applicants applicants) {
        this.applicants = applicants;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        JsonNode file = DemoFile.read("call-open.json");
        String call = string(file, "slug");
        for (JsonNode draft : list(file, "drafts")) {
            String organisation = string(draft, "organisation");
            agenda.at(
                    world.daysFromToday(draft.required("startedDaysFromToday").intValue()),
                    () -> applicants.start(world, call, organisation, writer(world, draft)));
            agenda.at(
                    world.daysFromToday(draft.required("lastSavedDaysFromToday").intValue()),
                    () -> applicants.write(world.paper(call, organisation).proposal(), draft, writer(world, draft)));
        }
    }

    private static PersonId writer(World world, JsonNode draft) {
        return world.person(string(draft, "startedBy"));
    }
}
