package org.komshi.organisations.offices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.identity.Roles;
import org.komshi.language.Languages;
import org.komshi.organisations.CountryChoices;
import org.komshi.organisations.Office;
import org.komshi.organisations.OfficeId;
import org.komshi.organisations.Offices;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Naming offices and what they do; an administrator of the whole hub may. */
@Component
class Naming {
    private final JdbcClient jdbc;
    private final Offices offices;
    private final CountryChoices countries;
    private final Roles roles;
    private final Audit audit;

    Naming(JdbcClient jdbc, Offices offices, CountryChoices countries, Roles roles, Audit audit) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.countries = countries;
        this.roles = roles;
        this.audit = audit;
    }

    /** @throws NotFound when this person is no administrator of the hub */
    @Transactional
    List<CannotName> add(Office office, PersonId by) {
        lock(by);
        List<CannotName> taken = taken(office);
        if (taken.isEmpty()) {
            jdbc.sql("""
                            insert into organisations.office (id, name, mail, address, countries, duties)
                            values (:id, :name::jsonb, :mail, :address, :countries, :duties)
                            """).params(params(office)).update();
            record("organisations.office-named", office, by);
        }
        return taken;
    }

    /** @throws NotFound when there is no such office, or this person is no administrator of the hub */
    @Transactional
    List<CannotName> change(Office office, PersonId by) {
        lock(by);
        find(office.id());
        List<CannotName> taken = taken(office);
        if (!taken.isEmpty()) {
            return taken;
        }
        int changed = jdbc.sql("""
                        update organisations.office
                           set name = :name::jsonb, mail = :mail, address = :address, countries = :countries,
                               duties = :duties, version = version + 1
                         where id = :id and version = :version
                        """)
                .params(params(office))
                .param("version", office.version())
                .update();
        if (changed == 0) {
            return List.of(new CannotName.Overtaken());
        }
        record("organisations.office-changed", office, by);
        return List.of();
    }

    /** @throws NotFound when there is no such office any more, or this person is no administrator of the hub */
    @Transactional
    void remove(OfficeId id, PersonId by) {
        lock(by);
        Office office = find(id);
        jdbc.sql("delete from organisations.office where id = :id")
                .param("id", id.value())
                .update();
        record("organisations.office-removed", office, by);
    }

    /** @throws NotFound when there is no such office */
    Office find(OfficeId id) {
        return offices.all().stream()
                .filter(office -> office.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static OfficeId next() {
        return new OfficeId(Ids.next());
    }

    /** One after the other: two administrators at once must not give the same duty twice. */
    private void lock(PersonId by) {
        if (!roles.isAdministrator(by)) {
            throw new NotFound();
        }
        jdbc.sql("lock table organisations.office in share row exclusive mode").update();
    }

    private List<CannotName> taken(Office office) {
        List<CannotName> taken = new ArrayList<>();
        for (Office other : offices.all()) {
            for (String country : office.countries()) {
                office.duties().stream()
                        .filter(duty -> !other.id().equals(office.id()) && other.does(duty, country))
                        .map(duty -> new CannotName.DutyTaken(
                                duty,
                                other.name(),
                                countries.one(country, Languages.usual()).name()))
                        .forEach(taken::add);
            }
        }
        return taken;
    }

    private static Map<String, Object> params(Office office) {
        return Map.of(
                "id", office.id().value(),
                "name", office.name().json(),
                "mail", office.mail(),
                "address", office.address(),
                "countries", office.countries().toArray(String[]::new),
                "duties", office.duties().stream().map(Office.Duty::word).toArray(String[]::new));
    }

    private void record(String act, Office office, PersonId by) {
        Ref ref = new Ref("office", office.id().value());
        Map<String, Object> facts = Map.of(
                "countries", office.countries(),
                "duties", office.duties().stream().map(Office.Duty::word).toList());
        audit.record(new Entry(act, Optional.of(by.ref()), ref, ref, facts, Optional.empty()));
    }
}
