package org.komshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.komshi.identity.Role;
import org.komshi.web.AccessRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address says who may use it, and no rule speaks of an address that is gone. */
@HubTest
class AccessFileTest {
    @Autowired
    RequestMappingHandlerMapping mappings;

    final List<AccessRules.Rule> rules = AccessRules.read();

    @Test
    void every_mapping_has_its_rule() {
        Set<String> ruled = rules.stream().map(AccessFileTest::line).collect(Collectors.toSet());

        assertThat(mapped()).filteredOn(line -> !ruled.contains(line)).isEmpty();
    }

    @Test
    void every_rule_has_its_mapping() {
        Set<String> mapped = mapped();

        assertThat(rules.stream().filter(rule -> !isFiles(rule)).map(AccessFileTest::line))
                .filteredOn(line -> !mapped.contains(line))
                .isEmpty();
    }

    @Test
    void an_address_has_one_rule() {
        assertThat(rules).extracting(AccessFileTest::line).doesNotHaveDuplicates();
    }

    @Test
    void rules_name_only_roles_there_are() {
        Set<String> words = Stream.concat(
                        Stream.of(AccessRules.EVERYONE, AccessRules.SIGNED_IN),
                        Arrays.stream(Role.values()).map(Role::word))
                .collect(Collectors.toSet());

        assertThat(rules).allSatisfy(rule -> assertThat(words).containsAll(rule.who()));
    }

    @Test
    void what_lies_under_my_desk_or_assess_is_never_for_everyone() {
        assertThat(rules)
                .filteredOn(rule -> rule.isForEveryone() && rule.address().matches("/(my|desk|assess)(/.*)?"))
                .isEmpty();
    }

    private Set<String> mapped() {
        Set<String> lines = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String address : mapping.getPatternValues()) {
                (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .forEach(method -> lines.add(line(method.name(), address)));
            }
        });
        return lines;
    }

    private static String line(AccessRules.Rule rule) {
        return line(rule.method(), rule.address());
    }

    /** Names of variables do not matter. */
    private static String line(String method, String address) {
        return method + " " + address.replaceAll("\\{\\*[^}]*}", "**").replaceAll("\\{[^}]*}", "{}");
    }

    /** Folders of files, and the few files with an address of their own. */
    private static boolean isFiles(AccessRules.Rule rule) {
        return rule.address().endsWith("/**") || rule.address().equals("/favicon.ico");
    }
}
