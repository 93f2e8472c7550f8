package org.komshi.calls;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every verb that changes a call writes with. */
@Component
record Writing(CallRepository repository, Parts parts, JdbcClient jdbc) {}
