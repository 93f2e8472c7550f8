package org.komshi.dossiers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is expected here was drawn by another program in another language (docs/rules/sampling.md). */
class SamplingTest {
    private static final List<Sampling.Item> POPULATION = List.of(
            item(1, "120000.00"),
            item(2, "5000.00"),
            item(3, "7000.00"),
            item(4, "0.00"),
            item(5, "25000.00"),
            item(6, "3100.50"),
            item(7, "9000.00"),
            item(8, "4500.00"),
            new Sampling.Item("EX-9", Optional.empty()));

    private static Sampling.Item item(int number, String amount) {
        return new Sampling.Item("EX-" + number, Optional.of(new BigDecimal(amount)));
    }

    private static List<String> names(List<Sampling.Chosen> chosen) {
        return chosen.stream()
                .map(one -> POPULATION.get(one.number()).reference()
                        + (one.ground() == Sampling.Ground.CERTAIN ? " certain" : ""))
                .toList();
    }

    @Test
    void a_ticket_is_the_hash_of_seed_comma_reference() {
        assertThat(Sampling.ticket("20270701", "EX-1"))
                .isEqualTo("b6ac8d9debe86f4a3783fc535e5144c814b66f639de17b3b06ed3e9265c979fe");
    }

    @Test
    void at_random_the_smallest_tickets_are_drawn() {
        assertThat(names(Sampling.random(POPULATION, 3, "20270701"))).containsExactly("EX-6", "EX-9", "EX-5");
        assertThat(names(Sampling.random(POPULATION, 3, "dice 4 6 1 3"))).containsExactly("EX-6", "EX-1", "EX-9");
        assertThat(names(Sampling.random(POPULATION, 3, "Skopje"))).containsExactly("EX-5", "EX-2", "EX-7");
    }

    @Test
    void by_amount_large_ones_are_certain_and_the_rest_follows_in_equal_intervals() {
        assertThat(names(Sampling.byAmount(POPULATION, 4, "20270701")))
                .containsExactly("EX-1 certain", "EX-5 certain", "EX-3", "EX-8");
        assertThat(names(Sampling.byAmount(POPULATION, 4, "dice 4 6 1 3")))
                .containsExactly("EX-1 certain", "EX-5 certain", "EX-2", "EX-7");
        assertThat(names(Sampling.byAmount(POPULATION, 2, "Skopje"))).containsExactly("EX-1 certain", "EX-7");
    }

    @Test
    void by_amount_what_has_none_is_never_drawn_and_all_others_can_be() {
        assertThat(names(Sampling.byAmount(POPULATION, 7, "any seed")))
                .hasSize(7)
                .noneMatch(name -> name.startsWith("EX-4") || name.startsWith("EX-9"));
    }

    @Test
    void over_many_seeds_each_is_drawn_as_often_as_its_amount_says() {
        Map<String, Integer> often = new TreeMap<>();
        int draws = 4_000;
        for (int seed = 0; seed < draws; seed++) {
            names(Sampling.byAmount(POPULATION, 3, "seed " + seed)).forEach(name -> often.merge(name, 1, Integer::sum));
        }

        // 120,000 is not smaller than its interval; two are left to be drawn of 53,600.50, where 25,000 is just
        // smaller.
        assertThat(often.get("EX-1 certain")).isEqualTo(draws);
        assertThat(often.get("EX-5") / (double) draws).isBetween(0.90, 0.96);
        assertThat(often.get("EX-3") / (double) draws).isBetween(0.23, 0.29);
        assertThat(often.get("EX-7") / (double) draws).isBetween(0.31, 0.37);
    }

    @Test
    void a_seed_draws_the_same_again_and_another_order_of_the_same_population_makes_no_difference_at_random() {
        List<Sampling.Item> turned = new ArrayList<>(POPULATION).reversed();

        assertThat(Sampling.random(turned, 3, "Skopje").stream()
                        .map(one -> turned.get(one.number()).reference()))
                .containsExactly("EX-5", "EX-2", "EX-7");
    }
}
