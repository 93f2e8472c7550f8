package org.komshi.applications.desk;

import java.time.Instant;
import java.util.List;
import org.komshi.applications.spi.Opening;
import org.komshi.calls.RoundId;
import org.springframework.stereotype.Component;

/** Until when the desk sees a number only: the closing instant, and the opening where a room keeps a record of it. */
@Component
class Seals {
    private final List<Opening> rooms;

    Seals(List<Opening> rooms) {
        this.rooms = rooms;
    }

    boolean isOpen(RoundId round, Instant closesAt, Instant now) {
        return !now.isBefore(closesAt) && rooms.stream().allMatch(room -> room.isOpened(round));
    }
}
