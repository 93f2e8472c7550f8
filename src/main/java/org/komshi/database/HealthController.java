package org.komshi.database;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever watches the hub: live when it answers at all, ready (200, else 503) when people may come. */
@RestController
class HealthController {
    private final Waiting waiting;
    private final JdbcOperations jdbc;

    HealthController(Waiting waiting, JdbcOperations jdbc) {
        this.waiting = waiting;
        this.jdbc = jdbc;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, Boolean>> health() {
        boolean ready = waiting.isReady() && databaseAnswers();
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("live", true, "ready", ready));
    }

    private boolean databaseAnswers() {
        try {
            return jdbc.queryForObject("select 1", Integer.class) != null;
        } catch (DataAccessException away) {
            return false;
        }
    }
}
