package org.komshi.web;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For whoever watches the hub: it lives when it answers, and is ready when its database does (else 503). */
@Controller
class HealthController {
    private final JdbcOperations jdbc;

    HealthController(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/health", produces = "application/json")
    ResponseEntity<Map<String, Boolean>> health() {
        boolean ready = isReady();
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("live", true, "ready", ready));
    }

    private boolean isReady() {
        try {
            jdbc.queryForObject("select 1", Integer.class);
            return true;
        } catch (DataAccessException away) {
            return false;
        }
    }
}
