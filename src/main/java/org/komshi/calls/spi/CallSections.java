package org.komshi.calls.spi;

import gg.jte.Content;
import java.util.List;
import org.komshi.calls.CallView;
import org.komshi.web.Page;

/** Answered by rooms that have something to say on the public page of a call: its results, its grants. */
public interface CallSections {
    List<Section> sections(CallView call, Page page);

    /**
     * @param content begins with an {@code h2}; drawn as it is, below the call's own texts
     * @param order smaller stands higher
     */
    record Section(int order, Content content) {}
}
