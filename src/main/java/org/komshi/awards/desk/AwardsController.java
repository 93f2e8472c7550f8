package org.komshi.awards.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.awards.KnownAward;
import org.komshi.awards.KnownAwards;
import org.komshi.awards.supplements.ReserveList;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** All awards of a call with their state. */
@Controller
class AwardsController {
    private final KnownAwards awards;
    private final CallNavigations navigations;
    private final Envelopes envelopes;
    private final ReserveList reserve;

    AwardsController(KnownAwards awards, CallNavigations navigations, Envelopes envelopes, ReserveList reserve) {
        this.awards = awards;
        this.navigations = navigations;
        this.envelopes = envelopes;
        this.reserve = reserve;
    }

    @GetMapping("/desk/calls/{id}/awards")
    ModelAndView awards(@PathVariable UUID id, Visitor visitor) {
        CallId call = new CallId(id);
        var navigation = navigations.of(call, visitor);
        List<KnownAward> all = awards.of(call, visitor.person());
        return new ModelAndView(
                "awards/awards",
                Map.of(
                        "navigation",
                        navigation,
                        "awards",
                        all,
                        "envelope",
                        envelopes.of(call),
                        "reserve",
                        reserve.of(call, visitor.person())));
    }
}
