package org.komshi.applications;

import java.time.InstantSource;
import org.komshi.audit.Audit;
import org.komshi.calls.Calls;
import org.komshi.forms.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The doors every verb of this room goes through. */
@Component
record Rooms(Calls calls, Forms forms, Audit audit, JdbcClient jdbc, InstantSource clock) {}
