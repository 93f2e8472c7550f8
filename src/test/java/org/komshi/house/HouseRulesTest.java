package org.komshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names and sizes: what a stranger can read on a bad day. */
class HouseRulesTest {
    private static final int LONGEST_FILE = 400;
    private static final Set<String> NO_ROOMS = Set.of(
            "controller", "controllers", "service", "services", "dto", "util", "utils", "common", "helper", "manager");
    private static final Pattern NO_NAME =
            Pattern.compile(".*(Impl|Dto|DTO|Mapper|Manager|Helper|Service|Utils?|Info|Processor|Handler)(\\.java)?");

    @Test
    void a_file_is_short_enough_to_be_read_whole() {
        assertThat(Sources.java())
                .filteredOn(file -> Sources.text(file).lines().count() > LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void a_package_is_a_part_of_the_field_and_not_a_kind_of_code() {
        assertThat(Sources.java())
                .filteredOn(file -> file.getParent() != null
                        && NO_ROOMS.contains(file.getParent().getFileName().toString()))
                .isEmpty();
    }

    @Test
    void a_class_is_named_after_what_it_is() {
        assertThat(Sources.java())
                .extracting(file -> file.getFileName().toString())
                .filteredOn(name -> NO_NAME.matcher(name).matches())
                .isEmpty();
    }

    /** Else the build would silently skip it. */
    @Test
    void a_class_with_tests_ends_in_Test() {
        assertThat(Sources.files(Path.of("src/test/java"), ".java"))
                .filteredOn(file -> Sources.text(file)
                                .lines()
                                .anyMatch(line -> line.strip().matches("@(Test|ParameterizedTest)\\b.*"))
                        && !file.getFileName().toString().endsWith("Test.java"))
                .isEmpty();
    }

    /**
     * A question to rooms above may have one answer; any other interface with one is a second name for it. What tests
     * put in its place counts.
     */
    @Test
    void an_interface_has_several_implementations_or_is_a_question_in_spi() {
        JavaClasses classes = new ClassFileImporter().importPackages("org.komshi");
        List<String> lonely = classes.stream()
                .filter(JavaClass::isInterface)
                .filter(type -> !type.isAnnotation() && !type.getPackageName().endsWith(".spi"))
                .filter(type -> !isSealed(type))
                .filter(type -> implementations(type) == 1)
                .map(JavaClass::getName)
                .toList();

        assertThat(lonely).isEmpty();
    }

    private static long implementations(JavaClass type) {
        return type.getAllSubclasses().stream()
                .filter(found -> !found.isInterface() && !found.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }
}
