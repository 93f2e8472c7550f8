package org.komshi.organisations;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.komshi.language.Text;

/**
 * One of the legal persons that run the hub together, with what it does for which countries.
 *
 * @param name as in its statute
 * @param mail where people write to it, also about their data
 * @param address street and town; empty when not given
 * @param countries codes, {@code MK}
 * @param version goes into the form; what comes back must still carry it
 */
public record Office(
        OfficeId id, Text name, String mail, String address, List<String> countries, Set<Duty> duties, int version) {

    /** What an office does; for each country one office at most. */
    public enum Duty {
        /** Signs grant agreements. */
        CONTRACTS,
        /** Pays instalments. */
        PAYS,
        /** Answers for personal data: the controller of the law. */
        ANSWERS;

        /** Its word in the table, in forms and in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Duty of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean does(Duty duty, String country) {
        return duties.contains(duty) && countries.contains(country);
    }
}
