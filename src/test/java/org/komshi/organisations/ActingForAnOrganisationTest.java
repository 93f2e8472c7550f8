package org.komshi.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.HubTest;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.organisations.Registration.Refused;
import org.komshi.problems.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ActingForAnOrganisationTest {
    @Autowired
    Cast cast;

    @Autowired
    Organisations organisations;

    @Test
    void whoever_enters_it_is_its_legal_representative() {
        PersonId person = cast.somebody();
        OrganisationId organisation = cast.organisationOf(person);

        assertThat(organisations.represents(person, organisation, Capacity.LEGAL_REPRESENTATIVE))
                .isTrue();
        assertThat(organisations.represents(cast.somebody(), organisation)).isFalse();
        assertThat(organisations.actsFor(person))
                .extracting(Represented::organisation)
                .containsExactly(organisation);
    }

    @Test
    void an_editor_is_no_legal_representative() {
        PersonId editor = cast.somebody();
        PersonId representative = cast.somebody();
        OrganisationId organisation = cast.organisationOf(representative);
        organisations.represent(organisation, editor, Capacity.EDITOR, representative);

        assertThat(organisations.represents(editor, organisation)).isTrue();
        assertThat(organisations.represents(editor, organisation, Capacity.LEGAL_REPRESENTATIVE))
                .isFalse();
        assertThat(organisations.representatives(organisation))
                .extracting(Representative::person)
                .containsExactly(representative, editor);
    }

    @Test
    void one_who_is_both_is_named_once_as_legal_representative() {
        PersonId person = cast.somebody();
        OrganisationId organisation = cast.organisationOf(person);
        organisations.represent(organisation, person, Capacity.EDITOR, person);

        assertThat(organisations.actsFor(person))
                .extracting(Represented::capacity)
                .containsExactly(Capacity.LEGAL_REPRESENTATIVE);
    }

    @Test
    void the_same_number_or_name_in_the_same_country_is_refused_with_both_reasons() {
        PersonId person = cast.somebody();
        organisations.register(named("Тивка река", "77 88"), person);

        assertThat(organisations.register(named("тивка  Река", "7788"), cast.somebody()))
                .isEqualTo(new Refused(
                        List.of(new CannotRegister.NumberKnown("7788"), new CannotRegister.NameKnown("тивка  Река"))));
    }

    @Test
    void only_a_legal_representative_changes_it() {
        PersonId person = cast.somebody();
        OrganisationId organisation = cast.organisationOf(person);
        PersonId editor = cast.somebody();
        organisations.represent(organisation, editor, Capacity.EDITOR, person);

        assertThatThrownBy(() -> organisations.change(organisation, named("Other", "1"), editor))
                .isInstanceOf(NotFound.class);
        organisations.change(organisation, named("Нова река", "99-1"), person);
        assertThat(organisations.organisation(organisation).registrationNumber())
                .isEqualTo("99-1");
    }

    private static NewOrganisation named(String name, String number) {
        return new NewOrganisation(
                Text.of("mk", name), "", Kind.ASSOCIATION, "MK", Text.NONE, number, Optional.empty(), true);
    }
}
