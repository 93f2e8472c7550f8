package org.komshi.calls.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.calls.Country;
import org.komshi.calls.CountryNames;
import org.komshi.calls.NewProgramme;
import org.komshi.calls.ProgrammeId;
import org.komshi.calls.Programmes;
import org.komshi.identity.PersonId;
import org.komshi.identity.Roles;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting up programmes; an administrator of the whole hub may. */
@Component
class SettingUp {
    private final Programmes programmes;
    private final ProgrammeRepository repository;
    private final CountryNames names;
    private final Roles roles;
    private final Audit audit;

    SettingUp(Programmes programmes, ProgrammeRepository repository, CountryNames names, Roles roles, Audit audit) {
        this.programmes = programmes;
        this.repository = repository;
        this.names = names;
        this.roles = roles;
        this.audit = audit;
    }

    /** What became of an act. */
    sealed interface Outcome {
        record Kept(ProgrammeId id) implements Outcome {}

        record Refused(CannotSetUp problem) implements Outcome {}
    }

    /** @throws NotFound when this person is no administrator of the hub */
    @Transactional
    Outcome create(NewProgramme programme, PersonId by) {
        maySetUp(by);
        if (repository.isTaken(programme.code())) {
            return new Outcome.Refused(new CannotSetUp.CodeTaken(programme.code()));
        }
        return new Outcome.Kept(programmes.create(programme, Optional.of(by)));
    }

    /** @throws NotFound when there is no such programme, or this person is no administrator of the hub */
    @Transactional
    Outcome change(ProgrammeId id, NewTexts texts, int version, PersonId by) {
        maySetUp(by);
        int current = repository.lock(id);
        ProgrammeView known = repository.find(id);
        if (current != version) {
            return new Outcome.Refused(new CannotSetUp.Overtaken());
        }
        if (known.calls() > 0 && !known.line().currency().equals(texts.currency())) {
            return new Outcome.Refused(new CannotSetUp.CurrencyInUse());
        }
        repository.save(id, texts);
        repository.advance(id, version);
        record("calls.programme-changed", id, by, Map.of("code", known.line().code()));
        return new Outcome.Kept(id);
    }

    /**
     * Adds a country to the programme, or changes what it is called there.
     *
     * @param place among the countries, from 1
     * @throws NotFound when there is no such programme, or this person is no administrator of the hub
     */
    @Transactional
    Outcome name(ProgrammeId id, Country country, int place, int version, PersonId by) {
        maySetUp(by);
        List<String> codes = codes(id);
        if (!repository.advance(id, version)) {
            return new Outcome.Refused(new CannotSetUp.Overtaken());
        }
        codes.remove(country.code());
        codes.add(Math.clamp(place - 1L, 0, codes.size()), country.code());
        repository.save(id, country, codes);
        names.changed();
        record("calls.country-named", id, by, Map.of("country", country.code()));
        return new Outcome.Kept(id);
    }

    /**
     * Takes a country out of the programme, when no call names it and another one is left.
     *
     * @throws NotFound when the programme has no such country, or this person is no administrator of the hub
     */
    @Transactional
    Outcome remove(ProgrammeId id, String country, int version, PersonId by) {
        maySetUp(by);
        int current = repository.lock(id);
        List<String> left = codes(id);
        if (!left.remove(country)) {
            throw new NotFound();
        }
        if (current != version) {
            return new Outcome.Refused(new CannotSetUp.Overtaken());
        }
        long calls = repository.callsWith(id, country);
        if (calls > 0 || left.isEmpty()) {
            return new Outcome.Refused(new CannotSetUp.CountryInUse(calls));
        }
        repository.remove(id, country, left);
        repository.advance(id, version);
        names.changed();
        record("calls.country-removed", id, by, Map.of("country", country));
        return new Outcome.Kept(id);
    }

    private List<String> codes(ProgrammeId id) {
        return new ArrayList<>(
                repository.find(id).countries().stream().map(Country::code).toList());
    }

    private void maySetUp(PersonId person) {
        if (!roles.isAdministrator(person)) {
            throw new NotFound();
        }
    }

    private void record(String act, ProgrammeId id, PersonId by, Map<String, Object> facts) {
        Ref ref = new Ref("programme", id.value());
        audit.record(new Entry(act, Optional.of(by.ref()), ref, ref, facts, Optional.empty()));
    }
}
