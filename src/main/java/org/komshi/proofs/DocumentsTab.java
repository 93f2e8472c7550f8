package org.komshi.proofs;

import java.util.List;
import java.util.stream.Stream;
import org.komshi.calls.CallView;
import org.komshi.calls.spi.CallTabs;
import org.komshi.identity.Role;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Component;

/** Every call that was made here may ask for documents. */
@Component
class DocumentsTab implements CallTabs {
    @Override
    public List<Tab> tabs(CallView call, Visitor visitor) {
        boolean reads = Stream.of(Role.OFFICER, Role.MANAGER, Role.AUDITOR).anyMatch(visitor::is);
        return call.past() || !reads
                ? List.of()
                : List.of(new Tab("proofs.tab", "/desk/calls/" + call.id().value() + "/documents", 0, 35));
    }
}
