package org.komshi.calls.spi;

import java.util.List;
import org.komshi.calls.CallView;
import org.komshi.identity.Visitor;

/**
 * Answered by every room with pages about a call at the desk. A tab is answered only when its page exists for this call,
 * as it stands now, and for this person.
 */
public interface CallTabs {
    List<Tab> tabs(CallView call, Visitor visitor);

    /**
     * @param label message key, one or two words
     * @param address whole: {@code /desk/calls/…/rounds/1/ranking}
     * @param round number of the round it belongs to; 0: the whole call
     * @param order smaller stands further left: applications 100, opening 110, checks 120, assessors 130, assignment 140,
     *     ranking 150, decision 200, letters 210, complaints 220, dossier 300
     */
    record Tab(String label, String address, int round, int order) {}
}
