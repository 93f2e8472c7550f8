package org.komshi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.calls.CallId;
import org.komshi.calls.ProgrammeId;
import org.komshi.identity.PersonId;
import org.komshi.organisations.OrganisationId;
import tools.jackson.databind.JsonNode;

/** What is loaded so far, by the names the files use: handed from part to part. */
final class World {
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<String, ProgrammeId> programmes = new HashMap<>();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, OrganisationId> organisations = new HashMap<>();
    private final Map<String, PersonId> representatives = new HashMap<>();
    private final Map<String, CallId> calls = new HashMap<>();
    private final Map<String, Paper> papers = new HashMap<>();
    private final Map<String, ProposalId> invited = new HashMap<>();

    World(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /** An instant of the files: a date, or days from the demonstration's day, with a local time. */
    Instant instant(JsonNode moment) {
        return DemoFile.instant(moment, today, zone);
    }

    /** Local noon so many days from the demonstration's day. */
    Instant daysFromToday(int days) {
        return today.plusDays(days).atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    void know(String name, ProgrammeId programme) {
        programmes.put(name, programme);
    }

    void know(String name, PersonId person) {
        people.put(name, person);
    }

    void know(String name, OrganisationId organisation, PersonId representative) {
        organisations.put(name, organisation);
        representatives.put(name, representative);
    }

    void know(String slug, CallId call) {
        calls.put(slug, call);
    }

    ProgrammeId programme(String name) {
        return known(programmes, name);
    }

    PersonId person(String name) {
        return known(people, name);
    }

    OrganisationId organisation(String name) {
        return known(organisations, name);
    }

    /** Who acts for an organisation. */
    PersonId representative(String organisation) {
        return known(representatives, organisation);
    }

    CallId call(String slug) {
        return known(calls, slug);
    }

    /** What an organisation sent to a call, so far. */
    record Paper(ApplicationId application, ProposalId proposal) {}

    void know(String call, String organisation, Paper paper) {
        papers.put(call + " " + organisation, paper);
    }

    Paper paper(String call, String organisation) {
        return known(papers, call + " " + organisation);
    }

    /** What an organisation sent to one round of a call. */
    ProposalId paper(String call, int round, String organisation) {
        return round == 1 ? paper(call, organisation).proposal() : known(invited, call + " " + organisation);
    }

    void knowInvited(String call, String organisation, ProposalId proposal) {
        invited.put(call + " " + organisation, proposal);
    }

    private static <T> T known(Map<String, T> things, String name) {
        T thing = things.get(name);
        if (thing == null) {
            throw new IllegalStateException("the demonstration's files speak of an unknown " + name);
        }
        return thing;
    }
}
