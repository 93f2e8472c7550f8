package org.komshi.evaluation.assessors;

import org.jspecify.annotations.Nullable;

/** Somebody to be asked by mail address, as typed. */
public record InvitationForm(
        @Nullable String email,
        @Nullable String name,
        @Nullable String language) {
    static final InvitationForm EMPTY = new InvitationForm("", "", "");

    @Override
    public String email() {
        return email == null ? "" : email;
    }

    @Override
    public String name() {
        return name == null ? "" : name;
    }

    @Override
    public String language() {
        return language == null ? "" : language;
    }
}
