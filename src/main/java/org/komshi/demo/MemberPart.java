package org.komshi.demo;

import java.util.Locale;
import org.komshi.identity.Role;

/** What somebody of the cast plays, in the order of the road. Its texts are the messages {@code demo.part.<word>}. */
public enum MemberPart {
    APPLICANT,
    OFFICER,
    ASSESSOR,
    COMMITTEE,
    MANAGER,
    FINANCE,
    AUDITOR,
    ADMINISTRATOR;

    static MemberPart of(Role role) {
        return valueOf(role.name());
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
