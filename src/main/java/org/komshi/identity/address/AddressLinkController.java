package org.komshi.identity.address;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the mailed links lead, signed in or not: one button each, since mail scanners follow links. */
@Controller
class AddressLinkController {
    private final AddressMoves moves;

    AddressLinkController(AddressMoves moves) {
        this.moves = moves;
    }

    @GetMapping("/{lang}/address-change")
    ModelAndView lookAtChange(@RequestParam(defaultValue = "") String token) {
        return moves.isConfirmable(token)
                ? page("change", token)
                : refused("change", new CannotChangeAddress.NoLongerGood());
    }

    @PostMapping("/{lang}/address-change")
    ModelAndView change(@PathVariable String lang, @RequestParam(defaultValue = "") String token) {
        try {
            return moves.confirm(token)
                    ? new ModelAndView("redirect:/" + lang + "/address-change/done?act=change")
                    : refused("change", new CannotChangeAddress.NoLongerGood());
        } catch (AddressMoves.AddressTaken taken) {
            return refused("change", taken.problem());
        } catch (DuplicateKeyException registeredMeanwhile) {
            return refused("change", new CannotChangeAddress.NoLongerGood());
        }
    }

    @GetMapping("/{lang}/address-change/undoing")
    ModelAndView lookAtUndoing(@RequestParam(defaultValue = "") String token) {
        return moves.isUndoable(token) ? page("undo", token) : refused("undo", new CannotChangeAddress.NoLongerGood());
    }

    @PostMapping("/{lang}/address-change/undoing")
    ModelAndView undo(@PathVariable String lang, @RequestParam(defaultValue = "") String token) {
        try {
            return moves.undo(token)
                    ? new ModelAndView("redirect:/" + lang + "/address-change/done?act=undo")
                    : refused("undo", new CannotChangeAddress.NoLongerGood());
        } catch (AddressMoves.AddressTaken taken) {
            return refused("undo", taken.problem());
        }
    }

    /** Tells of what was done; changes nothing, whoever opens it. */
    @GetMapping("/{lang}/address-change/done")
    ModelAndView done(@RequestParam(defaultValue = "") String act) {
        return new ModelAndView("identity/addressDone", Map.of("act", act.equals("undo") ? "undo" : "change"));
    }

    private static ModelAndView refused(String act, CannotChangeAddress problem) {
        ModelAndView page = page(act, "");
        page.addObject("problems", List.of(problem));
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(String act, String token) {
        return new ModelAndView("identity/addressLink", Map.of("act", act, "token", token, "problems", List.of()));
    }
}
