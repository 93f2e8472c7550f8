package org.komshi.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komshi.database.spi.HealthPart;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For whoever watches the hub: live when it answers at all, ready (200, else 503) when people may come; then whether the
 * clocks agree and the files can be reached.
 */
@RestController
class HealthController {
    private final Waiting waiting;
    private final JdbcOperations jdbc;
    private final ClockWatch clocks;
    private final List<HealthPart> parts;

    HealthController(Waiting waiting, JdbcOperations jdbc, ClockWatch clocks, List<HealthPart> parts) {
        this.waiting = waiting;
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.parts = parts;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, Boolean>> health() {
        boolean ready = waiting.isReady() && databaseAnswers();
        Map<String, Boolean> told = new LinkedHashMap<>();
        told.put("live", true);
        told.put("ready", ready);
        told.put("clock", clocks.apart().isEmpty());
        parts.forEach(part -> told.put(part.name(), part.isWell()));
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(told);
    }

    private boolean databaseAnswers() {
        try {
            return jdbc.queryForObject("select 1", Integer.class) != null;
        } catch (DataAccessException away) {
            return false;
        }
    }
}
