package org.komshi.backups;

import java.util.Map;
import org.komshi.identity.PersonMail;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the administrators of the whole hub by mail that it could not back itself up. */
@Component
class FailureMail {
    private final BackupRows rows;
    private final Roles roles;
    private final ObjectProvider<PersonMail> mail;

    /** @param mail needs the queue, and the queue the tasks that make backups */
    FailureMail(BackupRows rows, Roles roles, ObjectProvider<PersonMail> mail) {
        this.rows = rows;
        this.roles = roles;
        this.mail = mail;
    }

    /** In the acting transaction; nothing when they were told today, or when a person asked for the backup and sees it. */
    void tell(BackupId id, Failure failure) {
        if (rows.tells(id)) {
            Map<String, Object> facts = Map.of("reason", failure.reason(), "number", failure.number());
            roles.holding(Role.ADMINISTRATOR)
                    .forEach(administrator -> mail.getObject().send(administrator, "backups.failed", facts));
        }
    }
}
