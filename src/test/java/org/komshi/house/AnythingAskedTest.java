package org.komshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Hundreds of requests nobody's browser sends, to every address there is, with the names of its fields: each is answered
 * as a page or a refusal, none as a fault. More, and others, with {@code -Dkomshi.fuzz=5000 -Dkomshi.fuzz.seed=7}.
 */
@HubTest
class AnythingAskedTest {
    private static final int TRIES = Integer.getInteger("komshi.fuzz", 400);
    private static final long SEED = Long.getLong("komshi.fuzz.seed", 20_261_120L);
    private static final List<String> VALUES = List.of(
            "",
            "1",
            "-1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "a",
            "Ана",
            "\u202E",
            "😀",
            "'",
            "\"><script>",
            "%",
            "%s",
            "{0}",
            "${7*7}",
            "../../etc/passwd",
            "2026-02-30",
            "2026-13-01T99:99",
            "on",
            "true",
            "null",
            "en",
            "xx",
            "MK",
            "ana@green-valley.example",
            "0193a1b2-0000-7000-8000-000000000001",
            "NOK",
            "1.234,5",
            "a".repeat(3_000));

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    private final Random random = new Random(SEED);

    @Test
    void a_visitor_meets_no_fault() {
        ask(hub.visitor(), address -> true);
    }

    @Test
    void somebody_of_the_desk_meets_no_fault() {
        ask(
                hub.as(cast.somebody(Role.OFFICER, Role.MANAGER, Role.FINANCE, Role.COMMITTEE, Role.AUDITOR)),
                address -> !address.startsWith("/desk/administration"));
    }

    @Test
    void an_assessor_meets_no_fault() {
        ask(
                hub.as(cast.somebody(Role.ASSESSOR)),
                address -> address.startsWith("/assess") || address.startsWith("/my"));
    }

    private void ask(SignedIn browser, java.util.function.Predicate<String> asked) {
        List<Door> doors = doors().filter(door -> asked.test(door.address)).toList();
        List<String> faults = new ArrayList<>();
        for (int number = 0; number < TRIES / 2; number++) {
            Door door = doors.get(random.nextInt(doors.size()));
            String address = filled(door.address);
            String[] fields = fields(door);
            SignedIn.Answer answer =
                    door.posts ? browser.post(address, fields) : browser.get(address + "?" + query(fields));
            if (answer.status() >= 500) {
                faults.add(door + " " + address + " " + Arrays.toString(fields) + ": " + answer.status());
            }
        }
        assertThat(faults).as("of seed " + SEED).isEmpty();
    }

    /** @param fields names a request may have */
    private record Door(boolean posts, String address, List<String> fields) {}

    /** Without the demonstration, whose addresses no hub at work has, and what tests bring along. */
    private Stream<Door> doors() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(door -> !door.getValue().getBeanType().getSimpleName().startsWith("Broken"))
                .flatMap(door -> doors(door.getKey(), door.getValue()))
                .filter(door -> !door.address.startsWith("/demo") && !door.address.equals("/error"))
                .sorted(java.util.Comparator.comparing(Door::toString));
    }

    private static Stream<Door> doors(RequestMappingInfo info, HandlerMethod method) {
        boolean posts = info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
        List<String> fields = Arrays.stream(method.getMethod().getParameters())
                .flatMap(AnythingAskedTest::names)
                .toList();
        return info.getPatternValues().stream().map(address -> new Door(posts, address, fields));
    }

    private static Stream<String> names(Parameter parameter) {
        RequestParam field = parameter.getAnnotation(RequestParam.class);
        if (field != null) {
            return Stream.of(Stream.of(field.name(), field.value(), parameter.getName())
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElseThrow());
        }
        return parameter.isAnnotationPresent(ModelAttribute.class)
                        && parameter.getType().isRecord()
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    private String filled(String address) {
        String filled = address.replace("{lang}", "mk");
        while (filled.contains("{")) {
            String value = random.nextInt(3) > 0 ? new UUID(random.nextLong(), random.nextLong()).toString() : any();
            filled = filled.substring(0, filled.indexOf('{'))
                    + encoded(value.isEmpty() || value.length() > 100 || value.contains("/") ? "1" : value)
                    + filled.substring(filled.indexOf('}') + 1);
        }
        return filled;
    }

    private String[] fields(Door door) {
        return door.fields.stream()
                .filter(_ -> random.nextInt(4) > 0)
                .flatMap(name -> Stream.of(name, any()))
                .toArray(String[]::new);
    }

    private static String query(String... fields) {
        return java.util.stream.IntStream.range(0, fields.length / 2)
                .mapToObj(at -> encoded(fields[2 * at]) + "=" + encoded(fields[2 * at + 1]))
                .collect(Collectors.joining("&"));
    }

    private String any() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
