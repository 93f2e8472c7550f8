package org.komshi.web.components;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which part of a long list a page shows.
 *
 * @param number of this page, from 1
 * @param size lines on a page
 * @param total lines of the whole list
 * @param address of the list, ending in the name of the number: {@code /en/grants?country=MK&page=}
 */
public record Paging(int number, int size, long total, String address) {
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long from() {
        return total == 0 ? 0 : (number - 1L) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) number * size);
    }

    public boolean isNeeded() {
        return total > size;
    }

    /** The first, the last and those around this one; 0 where some are left out. */
    public List<Integer> shown() {
        List<Integer> kept = IntStream.rangeClosed(1, pages())
                .filter(page -> page == 1 || page == pages() || Math.abs(page - number) <= 1)
                .boxed()
                .toList();
        return IntStream.range(0, kept.size())
                .mapToObj(at -> at > 0 && kept.get(at) - kept.get(at - 1) > 1
                        ? List.of(0, kept.get(at))
                        : List.of(kept.get(at)))
                .flatMap(List::stream)
                .toList();
    }
}
